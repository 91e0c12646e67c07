-- Prices, lots and money: integers, 1e-8. Times: UTC epoch milliseconds (server_ms: the broker's clock).
-- Enumerations by name. seq keeps the order of arrival.

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    origin TEXT NOT NULL,
    changed_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE sources (
    name TEXT NOT NULL PRIMARY KEY,
    mode TEXT NOT NULL,
    terminals TEXT NOT NULL, -- JSON: names; none = every terminal that the mode allows
    demo_only INTEGER NOT NULL,
    token_hash TEXT NOT NULL, -- SHA-256, lower-case hex
    changed_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE signals (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    action TEXT NOT NULL,
    symbol_text TEXT NOT NULL,
    order_type TEXT NOT NULL,
    price INTEGER NOT NULL,
    stop_loss_kind TEXT NOT NULL,
    stop_loss_value INTEGER NOT NULL,
    take_profit_kind TEXT NOT NULL,
    take_profit_value INTEGER NOT NULL,
    sizing_kind TEXT NOT NULL,
    sizing_value INTEGER NOT NULL,
    terminals TEXT NOT NULL, -- JSON: names; none = as the source's policy says
    comment TEXT NOT NULL,
    time_ms INTEGER NOT NULL,
    received_ms INTEGER NOT NULL,
    raw TEXT NOT NULL
);
CREATE INDEX signals_by_id ON signals (id);
CREATE INDEX signals_by_receipt ON signals (received_ms, id);

CREATE TABLE decisions (
    seq INTEGER PRIMARY KEY,
    signal_id TEXT NOT NULL,
    source TEXT NOT NULL,
    terminal TEXT, -- null: refused before it was routed
    symbol TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    lots INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    stop_loss INTEGER NOT NULL,
    take_profit INTEGER NOT NULL,
    risk_text TEXT NOT NULL,
    verdicts TEXT NOT NULL, -- JSON: [{"rule","outcome","value","limit","text"}]
    intent_id TEXT,
    summary TEXT NOT NULL,
    decided_ms INTEGER NOT NULL
);
CREATE INDEX decisions_by_signal ON decisions (signal_id);

-- One row per order command. Columns that a kind does not have are null.
CREATE TABLE intents (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    terminal TEXT NOT NULL,
    kind TEXT NOT NULL, -- OPEN CLOSE CLOSE_BY MODIFY PLACE CHANGE CANCEL
    state TEXT NOT NULL,
    signal_id TEXT,
    source TEXT NOT NULL,
    entry_risk INTEGER NOT NULL,
    made_ms INTEGER NOT NULL,
    moved_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,
    symbol TEXT NOT NULL,
    side TEXT,
    order_type TEXT,
    lots INTEGER,
    price INTEGER,
    stop_limit_price INTEGER,
    stop_loss INTEGER,
    take_profit INTEGER,
    ticket INTEGER,
    identifier INTEGER,
    opposite_ticket INTEGER,
    deviation_points INTEGER,
    magic INTEGER,
    comment TEXT,
    order_expiry_ms INTEGER
);
CREATE INDEX intents_open ON intents (seq) WHERE state IN ('MADE', 'SENT', 'ACKNOWLEDGED', 'UNKNOWN');
CREATE INDEX intents_by_magic ON intents (magic) WHERE magic IS NOT NULL;
CREATE INDEX intents_by_signal ON intents (signal_id) WHERE signal_id IS NOT NULL;

CREATE TABLE intent_moves (
    seq INTEGER PRIMARY KEY,
    intent_id TEXT NOT NULL,
    terminal TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    time_ms INTEGER NOT NULL
);
CREATE INDEX intent_moves_by_intent ON intent_moves (intent_id);

CREATE TABLE results (
    seq INTEGER PRIMARY KEY,
    intent_id TEXT NOT NULL,
    terminal TEXT NOT NULL,
    category TEXT NOT NULL,
    raw_code INTEGER NOT NULL,
    text TEXT NOT NULL,
    order_ticket INTEGER NOT NULL,
    deal_ticket INTEGER NOT NULL,
    identifier INTEGER NOT NULL,
    lots INTEGER NOT NULL,
    price INTEGER NOT NULL,
    elapsed_us INTEGER NOT NULL,
    time_ms INTEGER NOT NULL
);
CREATE INDEX results_by_intent ON results (intent_id);

-- The open positions as last reported; what closed them is in deals.
CREATE TABLE positions (
    terminal TEXT NOT NULL,
    identifier INTEGER NOT NULL,
    ticket INTEGER NOT NULL,
    symbol TEXT NOT NULL,
    side TEXT NOT NULL,
    lots INTEGER NOT NULL,
    open_price INTEGER NOT NULL,
    stop_loss INTEGER NOT NULL,
    take_profit INTEGER NOT NULL,
    current_price INTEGER NOT NULL,
    swap INTEGER NOT NULL,
    commission INTEGER NOT NULL,
    profit INTEGER NOT NULL,
    currency TEXT NOT NULL,
    magic INTEGER NOT NULL,
    comment TEXT NOT NULL,
    open_ms INTEGER NOT NULL,
    stored_ms INTEGER NOT NULL,
    PRIMARY KEY (terminal, identifier)
) WITHOUT ROWID;

-- The pending orders as last reported.
CREATE TABLE orders (
    terminal TEXT NOT NULL,
    ticket INTEGER NOT NULL,
    symbol TEXT NOT NULL,
    side TEXT NOT NULL,
    order_type TEXT NOT NULL,
    lots_initial INTEGER NOT NULL,
    lots_current INTEGER NOT NULL,
    price INTEGER NOT NULL,
    stop_limit_price INTEGER NOT NULL,
    stop_loss INTEGER NOT NULL,
    take_profit INTEGER NOT NULL,
    magic INTEGER NOT NULL,
    comment TEXT NOT NULL,
    setup_ms INTEGER NOT NULL,
    expiry_ms INTEGER NOT NULL,
    stored_ms INTEGER NOT NULL,
    PRIMARY KEY (terminal, ticket)
) WITHOUT ROWID;

CREATE TABLE deals (
    terminal TEXT NOT NULL,
    ticket INTEGER NOT NULL,
    order_ticket INTEGER NOT NULL,
    position_identifier INTEGER NOT NULL,
    symbol TEXT NOT NULL,
    entry TEXT NOT NULL,
    side TEXT NOT NULL,
    lots INTEGER NOT NULL,
    price INTEGER NOT NULL,
    profit INTEGER NOT NULL,
    swap INTEGER NOT NULL,
    commission INTEGER NOT NULL,
    fee INTEGER NOT NULL,
    currency TEXT NOT NULL,
    reason TEXT NOT NULL,
    magic INTEGER NOT NULL,
    comment TEXT NOT NULL,
    time_ms INTEGER NOT NULL,
    PRIMARY KEY (terminal, ticket)
) WITHOUT ROWID;
CREATE INDEX deals_by_time ON deals (time_ms, terminal, ticket);

CREATE TABLE candle_series (
    id INTEGER PRIMARY KEY,
    terminal TEXT NOT NULL,
    symbol TEXT NOT NULL,
    timeframe TEXT NOT NULL,
    UNIQUE (terminal, symbol, timeframe)
);

CREATE TABLE candles (
    series INTEGER NOT NULL,
    open_server_ms INTEGER NOT NULL,
    open INTEGER NOT NULL,
    high INTEGER NOT NULL,
    low INTEGER NOT NULL,
    close INTEGER NOT NULL,
    tick_volume INTEGER NOT NULL,
    PRIMARY KEY (series, open_server_ms)
) WITHOUT ROWID;

-- The flight recorder: links, reconciliation, alarms, and every change of a setting with its origin.
CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    time_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL
);
