-- The exit plan that a signal brings along for its position: be=1R tp=1R:50% ...; empty = none.
ALTER TABLE signals ADD COLUMN plan TEXT NOT NULL DEFAULT '';
