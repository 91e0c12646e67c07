-- How far each position went against the trader and for them; kept when it is closed. Money, pips: 1e-8.
CREATE TABLE excursions (
    terminal TEXT NOT NULL,
    identifier INTEGER NOT NULL,
    side TEXT NOT NULL,
    open_ms INTEGER NOT NULL,
    worst_profit INTEGER NOT NULL,
    best_profit INTEGER NOT NULL,
    worst_pips INTEGER NOT NULL,
    best_pips INTEGER NOT NULL,
    since_ms INTEGER NOT NULL,
    whole INTEGER NOT NULL, -- 1: every quote since the entry was seen
    stored_ms INTEGER NOT NULL,
    PRIMARY KEY (terminal, identifier)
) WITHOUT ROWID;
