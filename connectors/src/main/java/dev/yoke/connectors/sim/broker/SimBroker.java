package dev.yoke.connectors.sim.broker;

import dev.yoke.connectors.sim.market.SymbolModel;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.SymbolSpec.FillingMode;
import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Tick;
import dev.yoke.core.message.Event;
import dev.yoke.core.message.Event.TerminalEvent;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One account at one simulated broker: takes quotes and requests, keeps the books on disk, tells what happened.
///
/// Thread: one. Nothing is told before [#commit] has put it on the disk.
/// Failure: while the disk refuses, new risk is answered with "no connection"; closing goes on from memory.
public final class SimBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimBroker.class);

    private final AccountTerms terms;
    private final Book book;
    private final BookCodec codec;
    private final DurableLines file;
    private final Listing listing;
    private final BrokerQuotes quotes = new BrokerQuotes();
    private final Valuation valuation;
    private final TradeDesk desk;
    private final LevelDesk levels;
    private final Triggers triggers;
    private final FaultScript faults;
    private boolean connected = true;
    private final Set<String> closedMarkets = new HashSet<>();
    private boolean unsaved;

    /// Opens the account, or founds it with its first deposit.
    ///
    /// @param file where it is kept
    /// @throws IOException where the file cannot be read or written
    public SimBroker(AccountTerms terms, Set<SymbolModel> models, Path file, FaultScript faults, long seed)
            throws IOException {
        TerminalId terminal = new TerminalId(terms.name());
        this.terms = terms;
        this.faults = faults;
        this.codec = new BookCodec(terminal, terms.currency());
        this.book = new Book(firstTicket(terms));
        this.file = restore(file);
        Conversion conversion = new Conversion(quotes, terms.currency());
        this.listing = new Listing(terms, conversion, models);
        book.holdings().forEach(holding -> listing.keep(holding.symbol(), holding.openPrice()));
        book.orders()
                .forEach(order ->
                        listing.keep(order.symbol().name(), order.price().units()));
        this.valuation = new Valuation(terms, terminal, book, listing, quotes, conversion);
        Dealer dealer = new Dealer(terms, terminal, book, conversion);
        SplittableRandom slippage = new SplittableRandom(seed ^ terms.login());
        Admission admission = new Admission(terms, book, valuation);
        this.desk = new TradeDesk(terms, book, listing, quotes, valuation, admission, dealer, slippage);
        this.levels = new LevelDesk(terms, terminal, book, listing, quotes, valuation, admission);
        this.triggers = new Triggers(terms, book, listing, valuation, conversion, dealer, admission);
    }

    private static long firstTicket(AccountTerms terms) {
        return 10_000_000L * (1 + terms.login() % 90) + 1;
    }

    private DurableLines restore(Path path) throws IOException {
        List<String> lines = new ArrayList<>();
        DurableLines opened = new DurableLines(path, lines);
        lines.forEach(line -> book.apply(codec.read(line)));
        if (opened.wasTorn()) {
            LOG.warn("{}: the end of the account file was torn by a crash and was cut off", terms.name());
        }
        if (lines.isEmpty()) {
            book.apply(new BookChange.Deposited(terms.deposit()));
        }
        opened.replace(book.asChanges().stream().map(codec::write).toList());
        return opened;
    }

    public AccountTerms terms() {
        return terms;
    }

    /// Sets a quote before the terminal runs; triggers nothing.
    public void prime(String market, long bid, long ask, long nowMs) {
        take(listing.require(market + terms.suffix()), bid, ask, nowMs);
    }

    private Tick take(Listing.Entry entry, long bid, long ask, long nowMs) {
        Tick quote =
                new Tick(bid, ask + terms.spreadMarkupPoints() * entry.model().point(), nowMs);
        quotes.put(entry.market(), quote);
        return quote;
    }

    /// Takes a quote of the market (before this broker's markup) and does what it triggers.
    ///
    /// @return the quote as this broker's clients see it
    public Tick onQuote(String market, long bid, long ask, long nowMs) {
        Listing.Entry entry = listing.require(market + terms.suffix());
        Tick quote = take(entry, bid, ask, nowMs);
        if (!closedMarkets.contains(market)) {
            triggers.onQuote(entry, quote, nowMs);
        }
        return quote;
    }

    /// What happens by the clock: expiry and swap. Call at least once a second.
    public void onTime(long nowMs) {
        triggers.onTime(nowMs);
    }

    /// What the next request will meet; consumes one fault of the script.
    public Fault nextFault() {
        return faults.take().orElse(new Fault.None());
    }

    /// Carries out one request. `filling` empty = chosen from the symbol's flags.
    public TradeAnswer execute(OrderCommand command, Optional<FillingMode> filling, Fault fault, long nowMs) {
        return switch (fault) {
            case Fault.Refuse f -> TradeAnswer.refused(f.reply());
            case Fault.LoseRequest f -> TradeAnswer.refused(Reply.TIMEOUT).withLostReply();
            case Fault.LoseReply f ->
                request(command, filling, TradeDesk.Circumstances.NORMAL, nowMs).withLostReply();
            case Fault.Delay f -> request(command, filling, TradeDesk.Circumstances.NORMAL, nowMs);
            case Fault.Liquidity f -> request(command, filling, new TradeDesk.Circumstances(f.lots(), 0), nowMs);
            case Fault.Slip f ->
                request(command, filling, new TradeDesk.Circumstances(Long.MAX_VALUE, f.points()), nowMs);
            case Fault.Die f -> throw die(command, filling, f.done(), nowMs);
            case Fault.None f -> request(command, filling, TradeDesk.Circumstances.NORMAL, nowMs);
        };
    }

    /// What the server did stays done: its books are not the dying terminal's.
    private TerminalKilled die(OrderCommand command, Optional<FillingMode> filling, boolean done, long nowMs) {
        if (!done) {
            return new TerminalKilled("before " + command.intent() + " reached the server");
        }
        TradeAnswer answer = request(command, filling, TradeDesk.Circumstances.NORMAL, nowMs);
        save(book.takeChanges());
        return new TerminalKilled("after the server answered " + answer.reply() + " to " + command.intent());
    }

    private TradeAnswer request(
            OrderCommand command, Optional<FillingMode> filling, TradeDesk.Circumstances around, long nowMs) {
        if (!connected || (unsaved && !command.isExit())) {
            return TradeAnswer.refused(Reply.NO_CONNECTION);
        }
        if (marketSymbol(command.symbol()).filter(closedMarkets::contains).isPresent()) {
            return TradeAnswer.refused(Reply.MARKET_CLOSED, "The market of " + command.symbol() + " is closed");
        }
        return switch (command) {
            case OrderCommand.Open c -> desk.open(c, filling, around, nowMs);
            case OrderCommand.Close c -> desk.close(c, around, nowMs);
            case OrderCommand.CloseBy c -> desk.closeBy(c, nowMs);
            case OrderCommand.Modify c -> levels.modify(c);
            case OrderCommand.Place c -> levels.place(c, nowMs);
            case OrderCommand.Change c -> levels.change(c, nowMs);
            case OrderCommand.Cancel c -> levels.cancel(c);
        };
    }

    /// Puts what happened since the last call on the disk and tells it, in order.
    public List<TerminalEvent> commit() {
        if (!book.hasChanges()) {
            return List.of();
        }
        List<BookChange> changes = book.takeChanges();
        save(changes);
        List<TerminalEvent> events = new ArrayList<>();
        changes.forEach(change -> event(change).ifPresent(events::add));
        return events;
    }

    private void save(List<BookChange> changes) {
        try {
            if (unsaved || file.isLong()) {
                file.replace(book.asChanges().stream().map(codec::write).toList());
            } else {
                file.append(changes.stream().map(codec::write).toList());
            }
            unsaved = false;
        } catch (IOException refused) {
            unsaved = true;
            LOG.error(
                    "{}: the simulated account cannot be saved; entries are refused until it can",
                    terms.name(),
                    refused);
        }
    }

    private Optional<TerminalEvent> event(BookChange change) {
        TerminalId terminal = new TerminalId(terms.name());
        return Optional.ofNullable(
                switch (change) {
                    case BookChange.HoldingOpened c ->
                        new Event.PositionOpened(terminal, valuation.position(c.holding()));
                    case BookChange.HoldingChanged c ->
                        new Event.PositionChanged(terminal, valuation.position(c.holding()));
                    case BookChange.HoldingClosed c ->
                        new Event.PositionClosed(terminal, valuation.position(c.holding()));
                    case BookChange.OrderPlaced c -> new Event.OrderPlaced(terminal, c.order());
                    case BookChange.OrderChanged c -> new Event.OrderChanged(terminal, c.order());
                    case BookChange.OrderRemoved c -> new Event.OrderRemoved(terminal, c.order(), c.how());
                    case BookChange.DealBooked c -> new Event.DealAdded(terminal, c.deal());
                    case BookChange.Deposited c -> new Event.AccountReport(terminal, account());
                    case BookChange.CarriedOver c -> null;
                    case BookChange.TicketsUsed c -> null;
                    case BookChange.SwapCharged c -> null;
                });
    }

    public Account account() {
        return valuation.account();
    }

    public List<Position> positions() {
        return book.holdings().stream().map(valuation::position).toList();
    }

    /// By its present ticket or, where that has changed, by its lasting identifier.
    public Optional<Position> position(long ticket, long identifier) {
        return book.holding(ticket, identifier).map(valuation::position);
    }

    public List<Order> orders() {
        return List.copyOf(book.orders());
    }

    /// The newest deals (at most 2,000), oldest first.
    public List<Deal> deals() {
        return List.copyOf(book.deals());
    }

    public List<SymbolSpec> specs() {
        List<SymbolSpec> specs = new ArrayList<>();
        listing.all().forEach(entry -> specs.add(listing.spec(entry)));
        return specs;
    }

    public Optional<SymbolSpec> spec(Symbol symbol) {
        return listing.find(symbol.name()).map(listing::spec);
    }

    /// The market's name of one of this broker's symbols.
    public Optional<String> marketSymbol(Symbol symbol) {
        return listing.find(symbol.name()).map(Listing.Entry::market);
    }

    public Optional<Tick> quote(Symbol symbol) {
        return marketSymbol(symbol).flatMap(quotes::find);
    }

    public void deposit(long amount) {
        book.change(new BookChange.Deposited(amount));
    }

    /// Cuts or restores the terminal's link to this trade server.
    public void setConnected(boolean nowConnected) {
        connected = nowConnected;
    }

    public boolean isConnected() {
        return connected && !unsaved;
    }

    /// Closes or opens the trading of one market, in this broker's symbol for it. While it is closed every request in
    /// it
    /// is answered "market closed", and no stop, target or pending order is triggered.
    public void setOpen(String market, boolean nowOpen) {
        if (nowOpen) {
            closedMarkets.remove(market);
        } else {
            closedMarkets.add(market);
        }
    }

    public void setTradeMode(Symbol symbol, SymbolTradeMode mode) {
        listing.setTradeMode(symbol.name(), mode);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
