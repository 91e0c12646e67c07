package dev.yoke.core.engine;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Event.CandlesReport;
import dev.yoke.core.risk.CrossRates;
import dev.yoke.core.risk.ProfitFormula;
import dev.yoke.core.risk.RateSource;
import dev.yoke.core.signal.SymbolResolver;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Quotes, candles and what follows from them: floating profit, equity, ATR, conversion rates.
///
/// Thread: the engine; only [#published] is read from elsewhere.
final class MarketBook {

    private static final int ATR_PERIOD = 14;

    /// A whole day of quarter-hour candles, so that the calm and the busy hours are both in it.
    private static final int USUAL_ATR_PERIOD = 100;

    private final EngineTime time;
    private final EngineConfig config;
    private final Effects effects;
    private final Terminals terminals;
    private final Map<Instrument, InstrumentBook> instruments = new HashMap<>();
    private final Map<SeriesKey, CandleView> published = new ConcurrentHashMap<>();

    MarketBook(EngineTime time, EngineConfig config, Effects effects, Terminals terminals) {
        this.time = time;
        this.config = config;
        this.effects = effects;
        this.terminals = terminals;
    }

    private record SeriesKey(Instrument instrument, Timeframe timeframe) {}

    void onTick(Instrument instrument, long bid, long ask, long timeMs) {
        InstrumentBook book = instruments.get(instrument);
        if (book == null) {
            book = book(instrument);
        }
        book.onTick(bid, ask, timeMs, time.monotonicMs());
    }

    private InstrumentBook book(Instrument instrument) {
        return instruments.computeIfAbsent(
                instrument, key -> new InstrumentBook(key, terminals.of(key.terminal()), config.seriesCapacity()));
    }

    /// As [InstrumentBook#measure].
    void measure(Instrument instrument, ExcursionMeter[] meters) {
        book(instrument).measure(meters);
    }

    Collection<InstrumentBook> instruments() {
        return instruments.values();
    }

    Optional<InstrumentBook> find(Instrument instrument) {
        return Optional.ofNullable(instruments.get(instrument));
    }

    /// Keeps the history of this series complete from now on.
    void watch(Instrument instrument, Timeframe timeframe) {
        if (book(instrument).watch(timeframe.source())) {
            requestHistory(instrument, timeframe.source());
        }
    }

    /// A terminal is back: what was missed is asked for. A request that cannot be sent now is repeated here next time.
    void refresh(TerminalBook terminal) {
        for (InstrumentBook book : instruments.values()) {
            if (book.instrument().terminal().equals(terminal.id())) {
                book.watched().forEach(timeframe -> requestHistory(book.instrument(), timeframe));
            }
        }
    }

    private void requestHistory(Instrument instrument, Timeframe timeframe) {
        effects.requestCandles(instrument.terminal(), instrument.symbol(), timeframe, config.historyCandles());
    }

    void backfill(CandlesReport report) {
        if (!report.candles().isEmpty()) {
            book(report.instrument()).backfill(report.timeframe(), report.candles());
        }
    }

    /// Publishes every series that changed since the last time.
    void publish() {
        for (InstrumentBook book : instruments.values()) {
            for (Timeframe timeframe : book.takeChanged()) {
                CandleView view = book.view(timeframe);
                if (view.size() > 0) {
                    published.put(new SeriesKey(book.instrument(), timeframe), view);
                }
            }
        }
    }

    /// Thread: any.
    Optional<CandleView> published(Instrument instrument, Timeframe timeframe) {
        return Optional.ofNullable(published.get(new SeriesKey(instrument, timeframe)));
    }

    /// ATR(14) of the sizing timeframe in price, NaN while it is not ready.
    double atr(Instrument instrument) {
        return find(instrument)
                .map(book -> book.atr(config.sizingTimeframe(), ATR_PERIOD))
                .orElse(Double.NaN);
    }

    /// As [InstrumentBook#completedMark(Timeframe)], of the candles that the ATR is of; 0 where none are known.
    long atrMark(Instrument instrument) {
        return find(instrument)
                .map(book -> book.completedMark(config.sizingTimeframe()))
                .orElse(0L);
    }

    /// As [#atr], 1e-8; 0 while it is not ready.
    long atrUnits(Instrument instrument) {
        return units(instrument, ATR_PERIOD);
    }

    /// What the ATR usually is: ATR(100) of the sizing timeframe, 1e-8; 0 while it is not ready.
    long usualAtrUnits(Instrument instrument) {
        return units(instrument, USUAL_ATR_PERIOD);
    }

    private long units(Instrument instrument, int period) {
        double atr = find(instrument)
                .map(book -> book.atr(config.sizingTimeframe(), period))
                .orElse(Double.NaN);
        return atr > 0 && atr < Double.POSITIVE_INFINITY ? FixedPoint.fromDouble(atr) : 0;
    }

    /// What a market order would be filled at: the ask for a buy, the bid for a sell; 0 without a quote.
    long entryPrice(Instrument instrument, Side side) {
        return find(instrument)
                .map(book -> side == Side.BUY ? book.ask() : book.bid())
                .orElse(0L);
    }

    /// What the position would be closed at; 0 without a quote.
    long exitPrice(Position position) {
        return entryPrice(position.instrument(), position.side().opposite());
    }

    long quoteAgeMs(Instrument instrument) {
        return find(instrument).map(book -> book.ageMs(time.monotonicMs())).orElse(Long.MAX_VALUE);
    }

    /// The quote's own time − the machine's clock; [Long#MIN_VALUE] without a quote.
    long quoteAheadMs(Instrument instrument) {
        return find(instrument)
                .filter(InstrumentBook::hasQuote)
                .map(book -> book.timeMs() - time.nowMs())
                .orElse(Long.MIN_VALUE);
    }

    /// Floating profit from the latest quote, the terminal's own figure where there is no quote. Account currency 1e-8.
    long floating(Position position) {
        long close = exitPrice(position);
        Optional<SymbolSpec> spec = terminals.of(position.terminal()).spec(position.symbol());
        if (close == 0 || spec.isEmpty()) {
            return position.profit().units();
        }
        try {
            return ProfitFormula.between(
                    position.side(),
                    position.lots().units(),
                    position.openPrice().units(),
                    close,
                    spec.get());
        } catch (ArithmeticException absurdFigures) {
            return position.profit().units();
        }
    }

    /// Equity from balance and the latest quotes; 0 before the account is known. Account currency 1e-8.
    long equity(TerminalBook book) {
        Optional<Account> account = book.account();
        if (account.isEmpty()) {
            return 0;
        }
        long equity = Saturated.add(
                account.get().balance().units(), account.get().credit().units());
        for (Position position : book.positions()) {
            equity = Saturated.add(equity, floating(position));
            equity = Saturated.add(equity, position.swap().units());
            equity = Saturated.add(equity, position.commission().units());
        }
        return equity;
    }

    /// The candles of the sizing timeframe, none before the first quote.
    Optional<CandleView> sizingCandles(Instrument instrument) {
        return find(instrument).map(book -> book.view(config.sizingTimeframe()));
    }

    /// Conversion rates from this terminal's own quotes.
    RateSource rates(TerminalBook book) {
        CrossRates rates = new CrossRates();
        addQuotes(rates, book);
        return rates;
    }

    /// Conversion rates from everything at hand: this terminal's own quotes, where it has none those of the others in
    /// the order of their names, where nobody quotes it the rate that a broker's tick values stand for.
    RateSource ratesOfAll(TerminalBook own) {
        CrossRates rates = new CrossRates();
        List.copyOf(terminals.all()).reversed().forEach(book -> addTickValues(rates, book));
        addQuotesOfAll(rates, own);
        return rates;
    }

    /// Conversion rates from quotes alone, this terminal's before the others': what a tick value can be held against.
    RateSource quotedRates(TerminalBook own) {
        CrossRates rates = new CrossRates();
        addQuotesOfAll(rates, own);
        return rates;
    }

    /// What is added last counts.
    private void addQuotesOfAll(CrossRates rates, TerminalBook own) {
        for (TerminalBook book : List.copyOf(terminals.all()).reversed()) {
            if (book != own) {
                addQuotes(rates, book);
            }
        }
        addQuotes(rates, own);
    }

    private void addQuotes(CrossRates rates, TerminalBook book) {
        for (SymbolSpec spec : book.specs()) {
            find(new Instrument(book.id(), spec.symbol()))
                    .filter(InstrumentBook::hasQuote)
                    .ifPresent(quoted -> rates.onQuote(spec, quoted.bid(), quoted.ask()));
        }
    }

    private static void addTickValues(CrossRates rates, TerminalBook book) {
        String currency = book.account().map(Account::currency).orElse("");
        if (!currency.isEmpty()) {
            book.specs().forEach(spec -> rates.onTickValue(spec, currency));
        }
    }

    SymbolResolver.Resolution resolve(String symbolText, TerminalBook book) {
        return SymbolResolver.resolve(symbolText, book.specs());
    }
}
