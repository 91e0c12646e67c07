package dev.yoke.connectors.sim.rehearsal;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A day of synthetic market in which every rule of the risk gate has something to say: a day of
/// mistakes on many accounts, played through the real engine and simulated brokers in seconds.
///
/// Thread: one. The same seed plays the same day.
public final class DemoDay {

    /// A Monday.
    public static final LocalDate DATE = LocalDate.of(2025, 11, 24);

    private static final long STEP_MS = 5_000;
    /// Accounts that have one limit so tight that a single entry, or the second, meets it.
    private static final List<Own> OWN_LIMITS = List.of(
            new Own("Elm", Limit.MAX_POSITIONS, "20"),
            new Own("Fir", Limit.MAX_MESSAGES, "3"),
            new Own("Hazel", Limit.MAX_REPEATED, "2"),
            new Own("Ivy", Limit.MAX_ENTRIES_PER_DAY, "2"),
            new Own("Juniper", Limit.MAX_SPREAD, "0.1"),
            new Own("Kauri", Limit.COOL_DOWN_LOSSES, "3"),
            new Own("Larch", Limit.DECAY_FROM, "0"),
            new Own("Maple", Limit.MAX_DAILY_LOSS, "0.5"),
            new Own("Maple", Limit.MAX_RISK_PER_TRADE, "0.5"),
            new Own("Maple", Limit.RISK_PER_TRADE, "0.5"),
            new Own("Nutmeg", Limit.MAX_HEAT, "1"),
            new Own("Nutmeg", Limit.MAX_RISK_PER_TRADE, "1"),
            new Own("Oak", Limit.MAX_POSITIONS, "1"),
            new Own("Oak", Limit.MAX_PER_SYMBOL, "1"),
            new Own("Pine", Limit.MAX_PER_SYMBOL, "1"),
            new Own("Rowan", Limit.MAX_POSITION_SIZE, "0.2"),
            new Own("Rowan", Limit.MAX_CORRELATED, "0.3"),
            new Own("Rowan", Limit.CORRELATION_THRESHOLD, "0.1"),
            new Own("Sorrel", Limit.MAX_ASSET_CLASS, "0.3"),
            new Own("Tamarind", Limit.MAX_BETA, "1"),
            new Own("Walnut", Limit.MAX_ORDER_LOTS, "0.5"),
            new Own("Dogwood", Limit.MAX_CURRENCY_LEG, "1"),
            new Own("Ebony", Limit.MAX_CONCENTRATION, "0.01"),
            new Own("Yew", Limit.STRATEGY_MAX_OPEN, "1"),
            new Own("Yew", Limit.REGIME_VOLATILE, "40"),
            new Own("Yew", Limit.REGIME_NORMAL, "50"),
            new Own("Yew", Limit.REGIME_CALM, "50"),
            new Own("Zelkova", Limit.RISK_PER_TRADE, "0.2"),
            new Own("Zelkova", Limit.STRATEGY_MAX_DAY, "0.2"),
            new Own("Aspen", Limit.STRATEGY_MIN_WIN_RATE, "90"),
            new Own("Beech", Limit.MAX_POSITIONS, "20"),
            new Own("Chestnut", Limit.MAX_POSITIONS, "20"),
            new Own("Ginkgo", Limit.MAX_POSITIONS, "20"));

    private record Own(String account, Limit limit, String value) {}

    private DemoDay() {}

    /// Plays the day.
    ///
    /// @param folder for the brokers' accounts
    /// @param copy told of everything that the engine writes down
    public static DemoDayReport play(Path folder, long seed, Consumer<List<JournalEntry>> copy) throws IOException {
        long startMs = DATE.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        Stage.Play play = new Stage.Play(accounts(), seed, startMs, false, false);
        try (Stage stage = new Stage(folder, play, copy)) {
            prepare(stage);
            Director director = new Director(stage);
            List<Answer> answers = new ArrayList<>();
            stage.listen(answers::add);
            for (Scene scene : scenes()) {
                long atMs = startMs + scene.at().toSecondOfDay() * 1_000L;
                while (stage.nowMs() < atMs) {
                    stage.step(Math.min(STEP_MS, atMs - stage.nowMs()));
                }
                scene.play().play(director);
            }
            return DemoDayReport.of(stage, answers);
        }
    }

    static List<Scene> scenes() {
        return Stream.of(
                        GateScenes.all(),
                        TimeScenes.all(),
                        LimitScenes.all(),
                        HoursScenes.all(),
                        StrategyScenes.all(),
                        FirmScenes.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Scene::at))
                .toList();
    }

    private static List<AccountTerms> accounts() {
        List<AccountTerms> accounts = new ArrayList<>(List.of(
                AccountTerms.hedging("Alder", 51_000_101L),
                AccountTerms.netting("Birch", 62_000_101L),
                AccountTerms.mt4("Cedar", 7_300_101L, TradeMode.REAL)));
        List<String> names = OWN_LIMITS.stream().map(Own::account).distinct().toList();
        for (int i = 0; i < names.size(); i++) {
            accounts.add(AccountTerms.hedging(names.get(i), 51_000_201L + i));
        }
        return accounts;
    }

    private static void prepare(Stage stage) {
        for (String source : List.of("demo", StrategyScenes.CAREFUL, StrategyScenes.BOLD)) {
            stage.ask(new Command.SetSourcePolicy(new SourcePolicy(source, SourcePolicy.Mode.AUTO, Set.of(), true)));
        }
        stage.ask(new Command.AssignPropPack(new TerminalId("Ginkgo"), Optional.of(FirmScenes.strictFirm())));
        Answer limits = stage.ask(new Command.SetRiskPolicy(limits(), "demonstration day"));
        if (!limits.isAccepted()) {
            throw new IllegalStateException(limits.text());
        }
    }

    /// Each account of its own limits has one that is so tight that a single entry meets it.
    private static RiskPolicies limits() {
        RiskPolicies policies = RiskPolicies.of(RiskPolicy.DEFAULT
                .with(Limit.STRATEGY_MIN_TRADES, "3")
                .withSessions(Set.of(MarketSession.LONDON, MarketSession.NEW_YORK))
                .withBetaBenchmark("US30"));
        for (Own own : OWN_LIMITS) {
            policies = policies.with(
                    new TerminalId(own.account()),
                    own.limit(),
                    own.limit().unit().parse(own.value()));
        }
        return policies;
    }
}
