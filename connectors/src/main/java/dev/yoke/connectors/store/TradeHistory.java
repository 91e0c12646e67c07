package dev.yoke.connectors.store;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.DealArchive;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/// Questions to the journal's file: what was traded, what was decided and why. Sees what is on the disk.
///
/// Thread: any that may wait for the disk, so not the engine's and not the screen's. Each question opens a read-only
/// connection of its own and closes it, so that no reader keeps the write-ahead log from being moved.
/// Failure: [StoreFault].
public final class TradeHistory implements DealArchive {

    /// Rows `offset` to `offset + limit`, the newest first. At most [#MAX_LIMIT].
    public record Page(int offset, int limit) {
        public static final int MAX_LIMIT = 1_000;

        public Page {
            if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " rows from row 0 on");
            }
        }

        /// The first `limit` rows.
        public static Page first(int limit) {
            return new Page(0, limit);
        }
    }

    /// From `fromMs` inclusive to `toMs` exclusive, UTC epoch milliseconds.
    public record Period(long fromMs, long toMs) {
        public static Period always() {
            return new Period(0, Long.MAX_VALUE);
        }
    }

    /// One order command and what became of it: its moves and the terminal's words, oldest first.
    public record IntentHistory(
            TerminalId terminal,
            OrderCommand command,
            Optional<SignalId> signal,
            String source,
            long entryRisk,
            IntentState state,
            long madeMs,
            List<JournalEntry.IntentMoved> moves,
            List<JournalEntry.ResultReceived> results) {
        public IntentHistory {
            moves = List.copyOf(moves);
            results = List.copyOf(results);
        }
    }

    /// Why a signal was or was not traded. `signal` is as first received; oldest first.
    public record Explanation(Signal signal, List<Decision> decisions, List<IntentHistory> intents) {
        public Explanation {
            decisions = List.copyOf(decisions);
            intents = List.copyOf(intents);
        }
    }

    /// One day of one terminal. `closing` counts deals that closed something; `won` and `lost` those of them with a net
    /// result above and below zero; `net` is profit with all costs, `costs` swap, commission and fee alone.
    ///
    /// @param dayMs start of the day: UTC epoch milliseconds of midnight in the zone that was asked for
    public record DayFigures(
            TerminalId terminal, long dayMs, int deals, int closing, int won, int lost, Money net, Money costs) {}

    private final Database database;
    private final Jdbi jdbi;

    private TradeHistory(Path db) {
        this.database = new Database(db);
        this.jdbi = Jdbi.create(this::connect);
    }

    /// Opens nothing yet.
    public static TradeHistory of(Path db) {
        return new TradeHistory(db);
    }

    private Connection connect() throws SQLException {
        return database.openReader();
    }

    public Optional<Explanation> explain(SignalId id) {
        return ask(handle -> handle.createQuery("SELECT * FROM signals WHERE id = ? ORDER BY seq LIMIT 1")
                .bind(0, id.value())
                .map((row, context) -> SignalTable.signal(row))
                .findOne()
                .map(signal -> new Explanation(signal, decisionsOf(handle, id), intentsOf(handle, id))));
    }

    private static List<Decision> decisionsOf(Handle handle, SignalId id) {
        return handle.createQuery("SELECT * FROM decisions WHERE signal_id = ? ORDER BY seq")
                .bind(0, id.value())
                .map((row, context) -> SignalTable.decision(row))
                .list();
    }

    private static List<IntentHistory> intentsOf(Handle handle, SignalId id) {
        return handle.createQuery("SELECT * FROM intents WHERE signal_id = ? ORDER BY seq")
                .bind(0, id.value())
                .map((row, context) -> intent(handle, row))
                .list();
    }

    public Optional<IntentHistory> intent(IntentId id) {
        return ask(handle -> handle.createQuery("SELECT * FROM intents WHERE id = ?")
                .bind(0, id.value())
                .map((row, context) -> intent(handle, row))
                .findOne());
    }

    private static IntentHistory intent(Handle handle, ResultSet row) throws SQLException {
        OrderCommand command = IntentTable.command(row);
        String id = command.intent().value();
        return new IntentHistory(
                Read.terminal(row),
                command,
                Optional.ofNullable(row.getString("signal_id")).map(SignalId::new),
                row.getString("source"),
                row.getLong("entry_risk"),
                IntentTable.state(row),
                row.getLong("made_ms"),
                handle.createQuery("SELECT * FROM intent_moves WHERE intent_id = ? ORDER BY seq")
                        .bind(0, id)
                        .map((move, context) -> IntentTable.move(move))
                        .list(),
                handle.createQuery("SELECT * FROM results WHERE intent_id = ? ORDER BY seq")
                        .bind(0, id)
                        .map((result, context) -> IntentTable.result(result))
                        .list());
    }

    /// Signals in the order they came in, the newest first.
    public List<Signal> signals(Page page) {
        return ask(handle -> page(handle, "SELECT * FROM signals ORDER BY seq DESC", page)
                .map((row, context) -> SignalTable.signal(row))
                .list());
    }

    /// Decisions, the newest first.
    public List<Decision> decisions(Page page) {
        return ask(handle -> page(handle, "SELECT * FROM decisions ORDER BY seq DESC", page)
                .map((row, context) -> SignalTable.decision(row))
                .list());
    }

    /// The flight recorder's lines, the newest first; a changed setting has the kind `setting`.
    public List<JournalEntry.Noted> notes(Page page) {
        return ask(handle -> page(handle, "SELECT * FROM events ORDER BY seq DESC", page)
                .map((row, context) -> RecordTable.noted(row))
                .list());
    }

    /// Deals, the newest first; of every terminal where none is given.
    public List<Deal> deals(Optional<TerminalId> terminal, Period period, Page page) {
        return ask(handle -> page(
                        handle,
                        "SELECT * FROM deals WHERE time_ms >= :from AND time_ms < :to AND (:terminal IS NULL OR"
                                + " terminal = :terminal) ORDER BY time_ms DESC, terminal DESC, ticket DESC",
                        page)
                .bind("from", period.fromMs())
                .bind("to", period.toMs())
                .bind("terminal", terminal.map(TerminalId::name))
                .map((row, context) -> DealTable.deal(row))
                .list());
    }

    @Override
    public DealArchive.Page deals(long fromMs, long toMs, int offset, int limit) {
        try {
            // One row more than asked for tells whether there are more.
            List<Archived> found = ask(handle -> handle.createQuery(ARCHIVED)
                    .bind("from", fromMs)
                    .bind("to", toMs)
                    .bind("offset", offset)
                    .bind("limit", limit + 1)
                    .map((row, context) -> new Archived(DealTable.deal(row), row.getString("source")))
                    .list());
            boolean more = found.size() > limit;
            return new Deals(more ? found.subList(0, limit) : found, more);
        } catch (StoreFault unreadable) {
            return new Unreadable(unreadable.text());
        }
    }

    private static final String ARCHIVED = """
            SELECT d.*, coalesce((SELECT i.source FROM intents i
                WHERE d.magic <> 0 AND i.magic = d.magic AND i.source <> '' LIMIT 1), 'manual') AS source
            FROM deals d WHERE d.time_ms >= :from AND d.time_ms < :to
            ORDER BY d.time_ms DESC, d.terminal DESC, d.ticket DESC LIMIT :limit OFFSET :offset""";

    /// Per day and terminal, oldest first; days without deals are left out.
    ///
    /// @param zoneOffsetMs of the day's midnight from UTC's: 7,200,000 for UTC+2
    public List<DayFigures> days(Period period, long zoneOffsetMs) {
        return ask(handle -> handle.createQuery(DAYS)
                .bind("from", period.fromMs())
                .bind("to", period.toMs())
                .bind("zone", zoneOffsetMs)
                .map((row, context) -> day(row))
                .list());
    }

    private static final String DAYS = """
            WITH deal AS (
                SELECT terminal, currency, time_ms, entry <> 'IN' AS closes,
                       swap + commission + fee AS costs, profit + swap + commission + fee AS net
                FROM deals WHERE time_ms >= :from AND time_ms < :to)
            SELECT terminal, currency, (time_ms + :zone) / 86400000 * 86400000 - :zone AS day_ms,
                   count(*) AS deals, sum(closes) AS closing,
                   sum(closes AND net > 0) AS won, sum(closes AND net < 0) AS lost,
                   sum(net) AS net, sum(costs) AS costs
            FROM deal GROUP BY day_ms, terminal, currency ORDER BY day_ms, terminal, currency""";

    private static DayFigures day(ResultSet row) throws SQLException {
        return new DayFigures(
                Read.terminal(row),
                row.getLong("day_ms"),
                row.getInt("deals"),
                row.getInt("closing"),
                row.getInt("won"),
                row.getInt("lost"),
                Read.money(row, "net"),
                Read.money(row, "costs"));
    }

    /// The open positions as last stored.
    public List<Position> positions() {
        return ask(handle -> handle.createQuery("SELECT * FROM positions ORDER BY terminal, identifier")
                .map((row, context) -> BookTable.position(row))
                .list());
    }

    /// The pending orders as last stored.
    public List<Order> orders() {
        return ask(handle -> handle.createQuery("SELECT * FROM orders ORDER BY terminal, ticket")
                .map((row, context) -> BookTable.order(row))
                .list());
    }

    /// The last `count` stored candles, oldest first.
    public List<Candle> candles(Instrument instrument, Timeframe timeframe, int count) {
        return ask(handle -> handle.createQuery(
                        "SELECT * FROM (SELECT c.* FROM candles c JOIN candle_series s ON s.id = c.series"
                                + " WHERE s.terminal = ? AND s.symbol = ? AND s.timeframe = ?"
                                + " ORDER BY c.open_server_ms DESC LIMIT ?) ORDER BY open_server_ms")
                .bind(0, instrument.terminal().name())
                .bind(1, instrument.symbol().name())
                .bind(2, timeframe.name())
                .bind(3, count)
                .map((row, context) -> CandleTable.candle(row))
                .list());
    }

    private static Query page(Handle handle, String sql, Page page) {
        return handle.createQuery(sql + " LIMIT :limit OFFSET :offset")
                .bind("limit", page.limit())
                .bind("offset", page.offset());
    }

    private interface Question<T> {
        T ask(Handle handle);
    }

    private <T> T ask(Question<T> question) {
        try {
            return jdbi.withHandle(question::ask);
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw StoreFault.of(database.file(), cause);
            }
            throw e;
        }
    }
}
