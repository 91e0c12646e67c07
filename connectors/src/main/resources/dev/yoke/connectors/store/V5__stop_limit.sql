-- The limit behind a stop-limit order's trigger, 1e-8 of price; 0 = none.
ALTER TABLE signals ADD COLUMN limit_price INTEGER NOT NULL DEFAULT 0;
