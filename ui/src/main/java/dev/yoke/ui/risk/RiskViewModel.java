package dev.yoke.ui.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.LimitsView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.RiskView.AccountRisk;
import dev.yoke.core.view.RiskView.RegimeView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.risk.RiskPicture.Account;
import dev.yoke.ui.risk.RiskPicture.InForce;
import dev.yoke.ui.risk.RiskPicture.Market;
import dev.yoke.ui.risk.RiskPicture.Naked;
import dev.yoke.ui.risk.RiskPicture.Pending;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The limits of every account and how much of each is used, what waits, and what is not protected. Puts the engine's
/// picture into words; computes nothing.
public final class RiskViewModel {

    /// Times to a reset and to news count down by minutes.
    private static final long WRITE_EVERY_MS = 1_000;

    /// Meters are read by people.
    private static final long LEAST_MS = 100;

    private final ScreenPorts ports;
    private final Phrases words;
    private final RuleNames rules;
    private final Amounts amounts;
    private final MeterTexts meters;
    private final FirmTexts firms;
    private final ReadOnlyObjectWrapper<RiskPicture> picture = new ReadOnlyObjectWrapper<>(RiskPicture.EMPTY);
    private long lastVersion = -1;
    private long writtenMs;

    public RiskViewModel(ScreenPorts ports) {
        this.ports = ports;
        this.words = ports.phrases(RiskViewModel.class);
        this.rules = RuleNames.in(ports.desk().language());
        this.amounts = ports.desk().amounts();
        this.meters = new MeterTexts(words, amounts);
        this.firms = new FirmTexts(words, amounts, meters);
    }

    public void onTurn() {
        CockpitView view = ports.views().current();
        // Not the time of day: set back, it would hold the panel for as long.
        long nowMs = ports.clock().monotonicNs() / 1_000_000;
        long age = nowMs - writtenMs;
        if (lastVersion < 0 || age >= WRITE_EVERY_MS || (view.version() != lastVersion && age >= LEAST_MS)) {
            lastVersion = view.version();
            writtenMs = nowMs;
            write();
        }
    }

    /// Also when money is hidden and when the ticket changes.
    void write() {
        CockpitView view = ports.views().current();
        RiskView risk = view.risk();
        LimitsView limits = risk.limits();
        picture.set(new RiskPicture(
                limits.settingsProblems(),
                naked(view),
                risk.accounts().stream().map(account -> account(view, account)).toList(),
                risk.overAll().stream()
                        .map(meter -> meters.of(words.get("over-all"), "all", meter))
                        .toList(),
                risk.prop().stream()
                        .map(firm -> firms.of(
                                firm,
                                risk,
                                ports.desk().tickets().pendingProperty().get()))
                        .toList(),
                limits.pending().stream()
                        .map(one -> new Pending(
                                rules.limit(one.change().item().key()) + ": "
                                        + one.change().item().shown(one.change().before()) + " → "
                                        + one.change().item().shown(one.change().after())
                                        + sign(one.change().item().key()),
                                ports.desk().said(one.from().text())))
                        .toList(),
                inForce(limits.inForce()),
                news(risk),
                risk.regimes().stream().map(this::market).toList()));
    }

    private static String sign(String key) {
        return Limit.of(key)
                .map(limit -> limit.unit().sign())
                .filter(sign -> !sign.isEmpty())
                .map(sign -> " " + sign)
                .orElse("");
    }

    private List<Naked> naked(CockpitView view) {
        Map<TerminalId, List<PositionView>> byAccount = view.positions().stream()
                .filter(PositionView::nakedStop)
                .collect(Collectors.groupingBy(
                        position -> position.position().terminal(), TreeMap::new, Collectors.toList()));
        return byAccount.entrySet().stream()
                .map(entry -> new Naked(
                        entry.getKey(),
                        entry.getValue().size(),
                        words.get(
                                "naked",
                                entry.getValue().size(),
                                entry.getKey().name(),
                                entry.getValue().stream()
                                        .map(position ->
                                                position.position().symbol().name())
                                        .distinct()
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }

    private Account account(CockpitView view, AccountRisk account) {
        Optional<TerminalView> terminal = view.terminals().stream()
                .filter(one -> one.id().equals(account.terminal()))
                .findFirst();
        boolean real = terminal.flatMap(TerminalView::identity)
                .map(TerminalIdentity::isReal)
                .orElse(false);
        return new Account(
                account.terminal(),
                account.terminal().name(),
                real,
                terminal.map(this::state).orElse(""),
                words.get(
                        "account.figures",
                        amounts.money(account.equity(), account.currency()),
                        amounts.money(account.heat(), account.currency())),
                account.meters().stream()
                        .filter(meter -> !meter.rule().startsWith("prop"))
                        .map(meter -> meters.of(
                                account.terminal().name(), account.terminal().name(), meter))
                        .toList());
    }

    private String state(TerminalView terminal) {
        if (terminal.halted()) {
            return words.get("state.halted");
        }
        if (terminal.state() == LinkState.LIVE) {
            return "";
        }
        return terminal.lastHeartbeatMs() == 0
                ? words.get("state.away")
                : words.get("state.away-since", Figures.age(ports.clock().nowMs() - terminal.lastHeartbeatMs()));
    }

    private List<InForce> inForce(RiskPolicies policies) {
        return Arrays.stream(Limit.values())
                .map(limit -> new InForce(
                        limit,
                        rules.limit(limit),
                        rules.value(limit, policies.general().of(limit)),
                        policies.accounts().keySet().stream()
                                .filter(account -> policies.own(account, limit).isPresent())
                                .map(account -> account.name() + " "
                                        + rules.value(
                                                limit,
                                                policies.own(account, limit).getAsLong()))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private List<String> news(RiskView risk) {
        if (!risk.news().known()) {
            return List.of(words.get("news.unknown"));
        }
        return risk.news().next().stream().map(this::news).toList();
    }

    private String news(NewsEvent event) {
        long inMs = event.timeMs() - ports.clock().nowMs();
        return words.get(
                "news.line",
                Figures.timeOfDay(event.timeMs(), ports.zone()),
                event.title(),
                words.get("importance." + event.importance().name().toLowerCase(Locale.ROOT)),
                Figures.age(Math.max(0, inMs)));
    }

    private Market market(RegimeView of) {
        return new Market(
                of.instrument().symbol().name(),
                words.get("regime." + of.regime().name().toLowerCase(Locale.ROOT))
                        + (Double.isNaN(of.percentile())
                                ? ""
                                : " " + Figures.decimal(FixedPoint.fromDouble(of.percentile()), 0) + " %"),
                words.get("trend." + of.trend().name().toLowerCase(Locale.ROOT)),
                words.get("regime.risk", Figures.percent(of.riskPercent(), 0)));
    }

    /// Gives every position of the account that has no stop one by ATR.
    void protect(TerminalId terminal) {
        ports.send(new Command.ProtectPositions(Optional.of(terminal)), answer -> {
            if (answer.isAccepted()) {
                ports.desk().notices().done(answer.text());
            }
        });
    }

    ReadOnlyObjectProperty<RiskPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }
}
