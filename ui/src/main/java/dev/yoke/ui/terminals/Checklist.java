package dev.yoke.ui.terminals;

import dev.yoke.core.market.BrokerSpelling;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.port.TerminalInstallations.Compiled;
import dev.yoke.core.port.TerminalInstallations.Installation;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.view.TerminalHealth.Permits;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.terminals.Check.State;
import dev.yoke.ui.terminals.Check.Topic;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What is known of one terminal, from the disk and from the bridge, put into words with the way out for its platform.
final class Checklist {

    /// What the demo's terminals call their version.
    private static final String SIMULATED = "sim-";

    private static final long STALE_MS = 3_000;
    private static final long SLOW_PASS_US = 1_000_000;

    private final Phrases words;
    private final Optional<Installation> disk;
    private final Optional<TerminalView> view;
    private final Platform platform;
    private final String offered;
    private final boolean simulated;
    private final long nowMs;
    private final List<Check> checks = new ArrayList<>();

    /// @param offered the version of the Expert Advisor that came with this Yoke; empty = not known
    private Checklist(
            Phrases words,
            Optional<Installation> disk,
            Optional<TerminalView> view,
            Platform platform,
            String offered,
            long nowMs) {
        this.words = words;
        this.disk = disk;
        this.view = view;
        this.platform = platform;
        this.offered = offered;
        this.simulated = view.flatMap(TerminalView::identity)
                .filter(who -> who.eaVersion().startsWith(SIMULATED))
                .isPresent();
        this.nowMs = nowMs;
    }

    static List<Check> of(
            Phrases words, Optional<Installation> disk, Optional<TerminalView> view, String offered, long nowMs) {
        Platform platform = platformOf(disk, view);
        return new Checklist(words, disk, view, platform, offered, nowMs).all();
    }

    static Platform platformOf(Optional<Installation> disk, Optional<TerminalView> view) {
        return view.flatMap(TerminalView::identity)
                .map(TerminalIdentity::platform)
                .or(() -> disk.map(Installation::platform))
                .orElse(Platform.MT5);
    }

    private List<Check> all() {
        found();
        installed();
        compiled();
        connected();
        link();
        allowList();
        permits();
        trading();
        facts();
        return List.copyOf(checks);
    }

    private void add(Topic topic, State state, String value, String fix) {
        checks.add(new Check(topic, state, value, fix));
    }

    private void good(Topic topic, String value) {
        add(topic, State.GOOD, value, "");
    }

    private void unknown(Topic topic, String value) {
        add(topic, State.UNKNOWN, value, "");
    }

    /// The text for this platform: `key.mt4` or `key.mt5`.
    private String own(String key, Object... arguments) {
        return words.get(key + "." + platform.name().toLowerCase(Locale.ROOT), arguments);
    }

    private boolean isConnected() {
        return view.isPresent() && view.get().state() != LinkState.OFFLINE;
    }

    private Optional<TerminalIdentity> identity() {
        return view.flatMap(TerminalView::identity);
    }

    private void found() {
        if (disk.isEmpty()) {
            unknown(Topic.FOUND, words.get(simulated ? "found.simulated" : "found.elsewhere"));
        } else if (!disk.get().problem().isEmpty()) {
            add(Topic.FOUND, State.BAD, disk.get().folder(), disk.get().problem());
        } else {
            good(Topic.FOUND, disk.get().folder());
        }
    }

    private void installed() {
        Optional<String> running = identity().map(TerminalIdentity::eaVersion);
        if (disk.isPresent() && disk.get().eaVersion().isEmpty()) {
            add(Topic.INSTALLED, State.BAD, words.get("installed.no"), words.get("installed.fix", offered));
        } else if (disk.isPresent() && !disk.get().current()) {
            add(
                    Topic.INSTALLED,
                    State.BAD,
                    words.get("installed.old", disk.get().eaVersion().orElse(""), offered),
                    words.get("installed.update"));
        } else if (disk.isPresent()
                && isConnected()
                && running.isPresent()
                && !running.get().equals(offered)) {
            add(
                    Topic.INSTALLED,
                    State.BAD,
                    words.get("installed.running", running.get(), offered),
                    words.get("installed.reload"));
        } else if (disk.isPresent()) {
            good(
                    Topic.INSTALLED,
                    words.get("installed.yes", disk.get().eaVersion().orElse("")));
        } else if (running.isPresent()) {
            boolean same = simulated || running.get().equals(offered) || offered.isEmpty();
            add(
                    Topic.INSTALLED,
                    same ? State.GOOD : State.BAD,
                    words.get("installed.yes", running.get()),
                    same ? "" : words.get("installed.elsewhere", offered));
        } else {
            unknown(Topic.INSTALLED, words.get("after.connect"));
        }
    }

    private void compiled() {
        if (disk.isEmpty()) {
            if (isConnected()) {
                good(Topic.COMPILED, words.get("compiled.runs"));
            } else {
                unknown(Topic.COMPILED, words.get("after.connect"));
            }
            return;
        }
        Compiled state = disk.get().compiled();
        String source = disk.get().source();
        if (state == Compiled.YES) {
            good(Topic.COMPILED, words.get("compiled.yes"));
        } else if (disk.get().eaVersion().isEmpty()) {
            unknown(Topic.COMPILED, words.get("after.install"));
        } else {
            add(
                    Topic.COMPILED,
                    State.BAD,
                    words.get(state == Compiled.OLD ? "compiled.old" : "compiled.no"),
                    words.get("compiled.fix", source));
        }
    }

    private void connected() {
        if (view.isEmpty()) {
            boolean installed = disk.map(Installation::eaVersion).isPresent()
                    && disk.get().eaVersion().isPresent();
            if (installed) {
                add(Topic.CONNECTED, State.BAD, words.get("connected.never"), own("connected.fix"));
            } else {
                unknown(Topic.CONNECTED, words.get("after.install"));
            }
            return;
        }
        TerminalView now = view.get();
        switch (now.state()) {
            case LIVE -> good(Topic.CONNECTED, words.get("connected.live", since(now)));
            case SYNCING -> unknown(Topic.CONNECTED, words.get("connected.syncing", now.stateReason()));
            case STALE ->
                add(
                        Topic.CONNECTED,
                        State.BAD,
                        words.get("connected.stale", now.stateReason()),
                        own("connected.stale.fix"));
            case OFFLINE ->
                add(
                        Topic.CONNECTED,
                        State.BAD,
                        now.health().sinceMs() == 0
                                ? words.get("connected.never")
                                : words.get("connected.offline", since(now), now.stateReason()),
                        own("connected.fix"));
        }
    }

    private String since(TerminalView now) {
        long sinceMs = now.health().sinceMs();
        return sinceMs == 0 ? Figures.NONE : Figures.age(nowMs - sinceMs);
    }

    private void link() {
        if (view.isEmpty() || view.get().lastHeartbeatMs() == 0) {
            unknown(Topic.LINK, words.get("after.connect"));
            return;
        }
        TerminalView now = view.get();
        long ageMs = Math.max(0, nowMs - now.lastHeartbeatMs());
        String text = words.get(
                "link.text",
                Figures.decimal(now.pingUs() * 100_000, 1) + " ms",
                Figures.age(ageMs),
                now.health().resyncs(),
                now.health().losses());
        if (now.state() == LinkState.OFFLINE) {
            unknown(Topic.LINK, text);
        } else {
            boolean fresh = ageMs <= STALE_MS;
            add(Topic.LINK, fresh ? State.GOOD : State.BAD, text, fresh ? "" : own("connected.stale.fix"));
        }
    }

    /// MetaTrader's list of allowed addresses matters for TCP only, which a terminal needs outside of Windows.
    private void allowList() {
        boolean wine = disk.map(Installation::folder)
                .filter(folder -> folder.contains("drive_c"))
                .isPresent();
        if (isConnected()) {
            good(Topic.ALLOW_LIST, words.get("allow.works"));
        } else if (disk.isEmpty()) {
            unknown(Topic.ALLOW_LIST, words.get("after.connect"));
        } else if (!wine) {
            good(Topic.ALLOW_LIST, words.get("allow.pipe"));
        } else if (platform == Platform.MT4) {
            add(Topic.ALLOW_LIST, State.BAD, words.get("allow.mt4"), words.get("allow.mt4.fix"));
        } else {
            add(Topic.ALLOW_LIST, State.UNKNOWN, words.get("allow.wine"), words.get("allow.wine.fix"));
        }
    }

    private void permits() {
        permit(Topic.BROKER, Permits::broker, "broker");
        permit(Topic.BUTTON, Permits::button, "button");
        permit(Topic.BOX, Permits::box, "box");
        permit(Topic.PASSWORD, Permits::account, "password");
        permit(Topic.EXPERTS, Permits::experts, "experts");
    }

    private void permit(Topic topic, Predicate<Permits> allowed, String key) {
        Optional<Permits> permits = view.flatMap(now -> now.health().permits());
        if (!isConnected() || permits.isEmpty()) {
            unknown(topic, words.get("after.connect"));
        } else if (allowed.test(permits.get())) {
            good(topic, own(key + ".yes"));
        } else {
            add(topic, State.BAD, own(key + ".no"), own(key + ".fix"));
        }
    }

    private void trading() {
        if (view.isEmpty()) {
            List.of(Topic.HALT, Topic.UNKNOWNS, Topic.BOOK, Topic.CONTEXT)
                    .forEach(topic -> unknown(topic, words.get("after.connect")));
            return;
        }
        TerminalView now = view.get();
        if (now.halted()) {
            add(Topic.HALT, State.BAD, words.get("halt.yes"), words.get("halt.fix"));
        } else {
            good(Topic.HALT, words.get("halt.no"));
        }
        if (now.unknownOutcomes() > 0) {
            add(
                    Topic.UNKNOWNS,
                    State.BAD,
                    words.get("unknowns.some", now.unknownOutcomes()),
                    words.get("unknowns.fix"));
        } else {
            good(Topic.UNKNOWNS, words.get("unknowns.none"));
        }
        book(now);
        context(now);
    }

    private void book(TerminalView now) {
        String difference = now.health().difference();
        if (!isConnected()) {
            unknown(Topic.BOOK, words.get("after.connect"));
        } else if (!now.reconciled() && now.unknownOutcomes() == 0) {
            add(Topic.BOOK, State.BAD, words.get("book.reading"), words.get("book.fix"));
        } else if (difference.isEmpty()) {
            good(Topic.BOOK, words.get("book.same"));
        } else {
            add(Topic.BOOK, State.NOTE, words.get("book.differed", difference), "");
        }
    }

    /// MetaTrader 4 has one trade context for all Expert Advisors; MetaTrader 5 sends without waiting.
    private void context(TerminalView now) {
        long longestUs = now.health().pumpUsMax();
        if (!isConnected() || now.health().permits().isEmpty()) {
            unknown(Topic.CONTEXT, words.get("after.connect"));
        } else if (now.stateReason().contains("trade call")) {
            add(Topic.CONTEXT, State.BAD, words.get("context.busy"), own("context.fix"));
        } else if (longestUs == 0) {
            good(Topic.CONTEXT, words.get("context.free"));
        } else {
            String text = words.get("context.pass", milliseconds(now.health().pumpUsLast()), milliseconds(longestUs));
            add(Topic.CONTEXT, longestUs > SLOW_PASS_US ? State.NOTE : State.GOOD, text, "");
        }
    }

    private static String milliseconds(long us) {
        return Figures.decimal(us * 100_000, 1) + " ms";
    }

    private void facts() {
        if (identity().isEmpty()) {
            List.of(Topic.KIND, Topic.MARGIN, Topic.FILLING, Topic.CLOCK, Topic.SPELLING)
                    .forEach(topic -> unknown(topic, words.get("after.connect")));
            return;
        }
        TerminalView now = view.orElseThrow();
        TerminalIdentity who = identity().get();
        kind(now, who);
        good(Topic.MARGIN, words.get("margin." + who.marginMode().name().toLowerCase(Locale.ROOT)));
        filling(now.symbols());
        clock(now);
        spelling(now.symbols());
    }

    private void kind(TerminalView now, TerminalIdentity who) {
        String account = who.login() + " · " + who.server();
        if (!who.isReal()) {
            good(Topic.KIND, words.get("kind.demo", account));
        } else if (now.liveArmed()) {
            add(Topic.KIND, State.NOTE, words.get("kind.armed", account), "");
        } else {
            add(Topic.KIND, State.NOTE, words.get("kind.real", account), words.get("kind.arm"));
        }
    }

    private void filling(List<SymbolSpec> symbols) {
        if (platform == Platform.MT4) {
            good(Topic.FILLING, words.get("filling.mt4"));
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        int without = 0;
        for (SymbolSpec spec : symbols) {
            spec.fillingModes().forEach(mode -> counts.merge(mode.name(), 1, Integer::sum));
            boolean tradable = spec.tradeMode() != SymbolSpec.SymbolTradeMode.DISABLED;
            without += tradable && spec.fillingModes().isEmpty() ? 1 : 0;
        }
        String text = counts.entrySet().stream()
                .map(mode -> mode.getKey() + " " + mode.getValue())
                .collect(Collectors.joining(" · "));
        if (symbols.isEmpty()) {
            unknown(Topic.FILLING, words.get("after.connect"));
        } else if (without > 0) {
            add(Topic.FILLING, State.NOTE, words.get("filling.without", without, symbols.size()), "");
        } else {
            good(Topic.FILLING, words.get("filling.modes", text, symbols.size()));
        }
    }

    private void clock(TerminalView now) {
        if (now.lastHeartbeatMs() == 0) {
            unknown(Topic.CLOCK, words.get("after.connect"));
            return;
        }
        long minutes = now.serverOffsetMs() / 60_000;
        String sign = minutes < 0 ? "−" : "+";
        long rest = Math.abs(minutes) % 60;
        String offset = "UTC" + sign + Math.abs(minutes) / 60 + (rest == 0 ? "" : ":" + rest);
        good(
                Topic.CLOCK,
                words.get(
                        "clock.text",
                        offset,
                        Figures.timeOfDay(nowMs, now.serverOffsetMs()).substring(0, 5)));
    }

    private void spelling(List<SymbolSpec> symbols) {
        BrokerSpelling spelling = BrokerSpelling.of(symbols);
        if (spelling.pairs() == 0) {
            unknown(Topic.SPELLING, words.get("spelling.none"));
        } else if (spelling.isPlain()) {
            good(Topic.SPELLING, words.get("spelling.plain", spelling.example(), spelling.same(), spelling.pairs()));
        } else {
            good(
                    Topic.SPELLING,
                    words.get(
                            "spelling.own",
                            spelling.prefix() + "…" + spelling.suffix(),
                            spelling.example(),
                            spelling.same(),
                            spelling.pairs()));
        }
    }
}
