package dev.yoke.ui.shell;

import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.CircuitBreaker;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.BreakerView;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.NewsView;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Accounts, meters, lights and the next news of the header; arming of REAL accounts.
final class HeaderViewModel {

    private static final long NEAR_MS = 15 * 60_000;
    private static final long SECOND_MS = 1_000;
    private static final long ENGINE_SILENT_MS = 2_000;

    /// The account that is nearest to a limit. `share` of the limit, 0 to 1 and above.
    record Meter(String text, double share, String tip) {
        static final Meter NONE = new Meter(Figures.NONE, 0, "");
    }

    /// Whether a part of the cockpit works, in words too.
    record Light(String text, boolean good, String tip) {
        static final Light NONE = new Light("", true, "");
    }

    /// @param near entries may be denied soon or are now
    record News(String text, boolean near, String tip) {
        static final News NONE = new News("", false, "");
    }

    private final ScreenPorts ports;
    private final Phrases words;
    private final AccountChip.Wording wording;
    private final ObservableList<AccountChip> accounts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Meter> heat = new ReadOnlyObjectWrapper<>(Meter.NONE);
    private final ReadOnlyObjectWrapper<Meter> day = new ReadOnlyObjectWrapper<>(Meter.NONE);
    private final ReadOnlyObjectWrapper<Light> engine = new ReadOnlyObjectWrapper<>(Light.NONE);
    private final ReadOnlyObjectWrapper<Light> journal = new ReadOnlyObjectWrapper<>(Light.NONE);
    private final ReadOnlyObjectWrapper<Light> signals = new ReadOnlyObjectWrapper<>(Light.NONE);
    private final ReadOnlyObjectWrapper<News> news = new ReadOnlyObjectWrapper<>(News.NONE);
    private final ReadOnlyBooleanWrapper realArmed = new ReadOnlyBooleanWrapper();
    private long lastVersion = -1;
    private long lastSecond = -1;
    private boolean lastHidden;

    HeaderViewModel(ScreenPorts ports) {
        this.ports = ports;
        this.words = ports.phrases(HeaderViewModel.class);
        this.wording = new AccountChip.Wording(words, ports.desk().amounts());
    }

    void onFrame() {
        CockpitView view = ports.views().current();
        long nowMs = ports.clock().nowMs();
        boolean hidden = ports.desk().amounts().hiddenProperty().get();
        boolean second = nowMs / SECOND_MS != lastSecond;
        if (second) {
            lastSecond = nowMs / SECOND_MS;
            engine.set(engine(view, nowMs));
            news.set(news(view.risk().news(), nowMs));
        }
        if (view.version() == lastVersion && hidden == lastHidden) {
            return;
        }
        lastVersion = view.version();
        lastHidden = hidden;
        showAccounts(view);
        heat.set(worst(view.risk(), "heat"));
        day.set(worst(view.risk(), "daily-loss"));
        engine.set(engine(view, nowMs));
        news.set(news(view.risk().news(), nowMs));
        journal.set(journal(view));
        signals.set(signals(view));
        realArmed.set(view.terminals().stream().anyMatch(HeaderViewModel::isRealAndArmed));
    }

    private void showAccounts(CockpitView view) {
        List<TerminalView> terminals = view.terminals();
        boolean same = accounts.size() == terminals.size();
        for (int i = 0; same && i < terminals.size(); i++) {
            same = accounts.get(i).id().equals(terminals.get(i).id());
        }
        if (same) {
            for (int i = 0; i < terminals.size(); i++) {
                TerminalView terminal = terminals.get(i);
                accounts.get(i).show(terminal, prop(view, terminal.id()), view.nowMs());
            }
        } else {
            accounts.setAll(terminals.stream()
                    .map(terminal -> new AccountChip(wording, terminal, prop(view, terminal.id()), view.nowMs()))
                    .toList());
        }
    }

    private static Optional<PropView> prop(CockpitView view, TerminalId terminal) {
        return view.risk().prop().stream()
                .filter(prop -> prop.terminal().equals(terminal))
                .findFirst();
    }

    private Meter worst(RiskView risk, String rule) {
        Meter worst = Meter.NONE;
        for (RiskView.AccountRisk account : risk.accounts()) {
            for (RiskView.LimitMeter meter : account.meters()) {
                double share = (double) meter.usedShare() / 100_000_000L;
                if (meter.rule().equals(rule) && (worst.equals(Meter.NONE) || share > worst.share())) {
                    String value = ports.desk().amounts().sentence(meter.value());
                    String limit = ports.desk().amounts().sentence(meter.limit());
                    String tip =
                            words.get("header.meter.tip", account.terminal().name(), value, limit);
                    worst = new Meter(words.get("header.meter", value, limit), share, tip);
                }
            }
        }
        return worst;
    }

    private Light engine(CockpitView view, long nowMs) {
        long silent = nowMs - view.nowMs();
        boolean begun = view.nowMs() > 0;
        boolean good = begun && silent < ENGINE_SILENT_MS;
        String text = good
                ? words.get("light.engine")
                : begun ? words.get("light.engine.silent", Figures.age(silent)) : words.get("light.engine.starting");
        return new Light(text, good, words.get("light.engine.tip"));
    }

    private Light journal(CockpitView view) {
        return view.journal().healthy()
                ? new Light(words.get("light.journal"), true, words.get("light.journal.tip"))
                : new Light(
                        words.get("light.journal.broken"),
                        false,
                        words.get(
                                "light.journal.broken.tip",
                                ports.desk().said(view.journal().reason())));
    }

    /// Sources whose breaker is open are kept away.
    private Light signals(CockpitView view) {
        String kept = view.pipeline().breakers().stream()
                .filter(breaker -> breaker.of().startsWith("source ") && breaker.state() != CircuitBreaker.State.CLOSED)
                .map(BreakerView::of)
                .map(of -> of.substring("source ".length()))
                .collect(Collectors.joining(", "));
        return kept.isEmpty()
                ? new Light(
                        words.get("light.webhook"),
                        true,
                        words.get(
                                "light.webhook.tip",
                                view.pipeline().inFlight(),
                                view.pendingSignals().size()))
                : new Light(words.get("light.webhook.kept", kept), false, words.get("light.webhook.kept.tip", kept));
    }

    private News news(NewsView view, long nowMs) {
        if (!view.known()) {
            return News.NONE;
        }
        if (view.next().isEmpty()) {
            return new News(words.get("news.none"), false, words.get("news.none.tip"));
        }
        NewsEvent next = view.next().getFirst();
        long ms = next.timeMs() - nowMs;
        String text = words.get(
                "news.next",
                Figures.timeOfDay(next.timeMs(), ports.zone()).substring(0, 5),
                next.currency(),
                mark(next.importance()),
                ms <= 0 ? words.get("news.now") : Figures.age(ms));
        String tip = view.next().stream()
                .map(event -> Figures.timeOfDay(event.timeMs(), ports.zone()).substring(0, 5) + "  " + event.title())
                .collect(Collectors.joining("\n"));
        return new News(text, ms <= NEAR_MS, words.get("news.tip", tip));
    }

    private static String mark(NewsEvent.Importance importance) {
        return switch (importance) {
            case HIGH -> "▲";
            case MODERATE -> "△";
            case LOW, NONE -> "·";
        };
    }

    private static boolean isRealAndArmed(TerminalView terminal) {
        return terminal.liveArmed()
                && terminal.identity().map(TerminalIdentity::isReal).orElse(false);
    }

    /// Allows or forbids entries on a REAL account.
    void setLive(TerminalIdentity identity, boolean enabled, Consumer<Answer> onAnswer) {
        Command command = new Command.SetLiveTrading(identity.terminal(), identity.server(), identity.login(), enabled);
        if (enabled) {
            // The dialog that asked shows the refusal.
            ports.ask(command, onAnswer);
        } else {
            ports.send(command, onAnswer);
        }
    }

    ObservableList<AccountChip> accounts() {
        return accounts;
    }

    ReadOnlyObjectProperty<Meter> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Meter> dayProperty() {
        return day.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Light> engineProperty() {
        return engine.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Light> journalProperty() {
        return journal.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Light> signalsProperty() {
        return signals.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<News> newsProperty() {
        return news.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty realArmedProperty() {
        return realArmed.getReadOnlyProperty();
    }
}
