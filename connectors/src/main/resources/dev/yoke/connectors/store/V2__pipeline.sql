-- Where a source's entries wait: HIGH NORMAL LOW; empty = as its mode says.
ALTER TABLE sources ADD COLUMN priority TEXT NOT NULL DEFAULT '';

-- When a signal, or one order of it, passed its hops. after_us: microseconds after start_ms, on a clock that never steps.
CREATE TABLE traces (
    seq INTEGER PRIMARY KEY,
    signal_id TEXT NOT NULL,
    intent_id TEXT, -- null: the signal itself
    start_ms INTEGER NOT NULL,
    hops TEXT NOT NULL, -- JSON: {"RECEIVED":0,"PARSED":180, ...}
    time_ms INTEGER NOT NULL
);
CREATE INDEX traces_by_signal ON traces (signal_id);

-- Everything the rules were asked, so that the decision can be judged again.
CREATE TABLE decision_inputs (
    decision INTEGER NOT NULL PRIMARY KEY, -- decisions.seq
    input BLOB NOT NULL -- JSON {"proposal":{...},"context":{...}}, deflated; empty: too large to keep
) WITHOUT ROWID;
CREATE INDEX decisions_by_time ON decisions (decided_ms);
