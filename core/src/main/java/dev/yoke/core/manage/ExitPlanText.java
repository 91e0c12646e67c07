package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Exit plans as one line, the same for a trader, a signal and the journal. Words in any order, in any case:
///
/// | word | means |
/// |---|---|
/// | `be=1R`, `be=15p+0.5p` | break-even at 1 R; at 15 pips, half a pip beyond the costs |
/// | `tp=1R:50%`, `tp=1.105:rest` | close half of the initial lots at 1 R; the rest at a price; up to five |
/// | `trail=20p@1R/2p` | trail by 20 pips from 1 R on, in moves of 2 pips at least |
/// | `trail=1.5atr`, `trail=3xM5`, `trail=1R` | by ATR(14), by the last three M5 candles, in steps of 1 R |
/// | `after=90m`, `at=21:55`, `friday=22:30` | close after a time (s, m, h, d), at a server time, before the weekend |
/// | `r=20p`, `r=1.0950` | what 1 R is, as a distance or as the initial stop's price |
///
/// Thread: stateless. Failure: [IllegalArgumentException] with a text for the trader.
public final class ExitPlanText {

    private static final int MAX_LENGTH = 400;
    private static final long DEFAULT_STEP_PIPS = FixedPoint.ONE;

    private Optional<Trigger> risk = Optional.empty();
    private Optional<BreakEven> breakEven = Optional.empty();
    private final List<Target> targets = new ArrayList<>();
    private Optional<Trailing> trailing = Optional.empty();
    private long afterMs;
    private int atMinute = TimeExit.NEVER;
    private int fridayMinute = TimeExit.NEVER;
    private final List<String> seen = new ArrayList<>();

    private ExitPlanText() {}

    public static ExitPlan parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an exit plan has at most " + MAX_LENGTH + " characters");
        }
        ExitPlanText reader = new ExitPlanText();
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("[\\s,]+")) {
            if (!word.isEmpty()) {
                reader.read(word);
            }
        }
        ExitPlan plan = new ExitPlan(
                reader.risk,
                reader.breakEven,
                reader.targets,
                reader.trailing,
                new TimeExit(reader.afterMs, reader.atMinute, reader.fridayMinute));
        if (plan.isEmpty()) {
            throw new IllegalArgumentException(
                    "the exit plan asks for nothing; write for example be=1R tp=2R:50%" + " trail=20p@2R");
        }
        return plan;
    }

    private void read(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        String value = equals < 0 ? "" : word.substring(equals + 1);
        if (!name.equals("tp") && seen.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' is there twice in the exit plan");
        }
        seen.add(name);
        try {
            read(name, value);
        } catch (NumberFormatException notANumber) {
            throw wrong(word);
        }
    }

    private void read(String name, String value) {
        switch (name) {
            case "r" -> risk = Optional.of(risk(value));
            case "be" -> breakEven = Optional.of(breakEven(value));
            case "tp" -> targets.add(target(value));
            case "trail" -> trailing = Optional.of(trailing(value));
            case "after" -> afterMs = duration(value);
            case "at" -> atMinute = minute(value);
            case "friday" -> fridayMinute = minute(value);
            default ->
                throw new IllegalArgumentException("'" + name + "' is no part of an exit plan; known are be, tp, trail,"
                        + " after, at, friday and r");
        }
    }

    private static Trigger risk(String value) {
        Trigger trigger = trigger(value);
        if (trigger instanceof Trigger.R || trigger instanceof Trigger.Now) {
            throw wrong("r=" + value);
        }
        return trigger;
    }

    private static BreakEven breakEven(String value) {
        int plus = value.indexOf('+');
        return plus < 0
                ? new BreakEven(trigger(value), 0)
                : new BreakEven(trigger(value.substring(0, plus)), number(value.substring(plus + 1), "p"));
    }

    private static Target target(String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            return new Target(trigger(value), 0);
        }
        String share = value.substring(colon + 1);
        return new Target(trigger(value.substring(0, colon)), share.equals("rest") ? 0 : number(share, "%"));
    }

    private static Trailing trailing(String value) {
        int slash = value.indexOf('/');
        long step = slash < 0 ? DEFAULT_STEP_PIPS : number(value.substring(slash + 1), "p");
        String rest = slash < 0 ? value : value.substring(0, slash);
        int at = rest.indexOf('@');
        Trigger start = at < 0 ? new Trigger.Now() : trigger(rest.substring(at + 1));
        return new Trailing(trail(at < 0 ? rest : rest.substring(0, at)), start, step);
    }

    private static Trail trail(String value) {
        int times = value.indexOf('x');
        if (times > 0) {
            return new Trail.Candles(
                    Integer.parseInt(value.substring(0, times)), timeframe(value.substring(times + 1)));
        }
        if (value.endsWith("atr")) {
            return new Trail.Atr(number(value, "atr"));
        }
        return value.endsWith("r") ? new Trail.Steps(number(value, "r")) : new Trail.Pips(number(value, "p"));
    }

    private static Timeframe timeframe(String name) {
        for (Timeframe timeframe : Timeframe.values()) {
            if (timeframe.name().equalsIgnoreCase(name)) {
                return timeframe;
            }
        }
        throw new IllegalArgumentException(
                "'" + name + "' is no candle length; known are M1, M5, M15, M30, H1, H4, D1, W1, MN1");
    }

    private static Trigger trigger(String value) {
        if (value.equals("now")) {
            return new Trigger.Now();
        }
        if (value.endsWith("r")) {
            return new Trigger.R(number(value, "r"));
        }
        return value.endsWith("p") ? new Trigger.Pips(number(value, "p")) : new Trigger.AtPrice(number(value, ""));
    }

    /// Above zero, with its unit behind it.
    private static long number(String value, String unit) {
        if (!value.endsWith(unit)) {
            throw wrong(value);
        }
        long number = FixedPoint.parse(value.substring(0, value.length() - unit.length()));
        if (number <= 0) {
            throw wrong(value);
        }
        return number;
    }

    private static long duration(String value) {
        long unit = switch (value.isEmpty() ? ' ' : value.charAt(value.length() - 1)) {
            case 's' -> 1_000;
            case 'm' -> 60_000;
            case 'h' -> 3_600_000;
            case 'd' -> 86_400_000;
            default -> throw wrong("after=" + value);
        };
        int count = Integer.parseInt(value.substring(0, value.length() - 1));
        if (count <= 0) {
            throw wrong("after=" + value);
        }
        return count * unit;
    }

    private static int minute(String value) {
        if (!value.matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
            throw new IllegalArgumentException("'" + value + "' is no time of the day; write it as 21:55");
        }
        int colon = value.indexOf(':');
        return Integer.parseInt(value.substring(0, colon)) * 60 + Integer.parseInt(value.substring(colon + 1));
    }

    private static IllegalArgumentException wrong(String word) {
        return new IllegalArgumentException(
                "'" + word + "' cannot be read in an exit plan; write for example be=1R,"
                        + " be=15p+0.5p, tp=2R:50%, tp=1.105:rest, trail=20p@1R, trail=1.5atr, trail=3xM5, after=90m, at=21:55");
    }

    /// The line that [#parse] reads back as the same plan.
    public static String format(ExitPlan plan) {
        List<String> words = new ArrayList<>();
        plan.risk().ifPresent(risk -> words.add("r=" + text(risk)));
        plan.breakEven()
                .ifPresent(be -> words.add("be=" + text(be.at())
                        + (be.offsetPips() == 0 ? "" : "+" + FixedPoint.format(be.offsetPips()) + "p")));
        for (Target target : plan.targets()) {
            words.add("tp=" + text(target.at()) + ":"
                    + (target.isRest() ? "rest" : FixedPoint.format(target.sharePercent()) + "%"));
        }
        plan.trailing().ifPresent(trailing -> words.add("trail=" + text(trailing)));
        TimeExit time = plan.time();
        if (time.afterMs() > 0) {
            words.add("after=" + time.afterMs() / 1_000 + "s");
        }
        if (time.atMinute() != TimeExit.NEVER) {
            words.add("at=" + clock(time.atMinute()));
        }
        if (time.fridayMinute() != TimeExit.NEVER) {
            words.add("friday=" + clock(time.fridayMinute()));
        }
        return String.join(" ", words);
    }

    private static String text(Trailing trailing) {
        String start = trailing.start() instanceof Trigger.Now ? "" : "@" + text(trailing.start());
        String step =
                trailing.stepPips() == DEFAULT_STEP_PIPS ? "" : "/" + FixedPoint.format(trailing.stepPips()) + "p";
        return text(trailing.by()) + start + step;
    }

    static String text(Trail trail) {
        return switch (trail) {
            case Trail.Pips(long pips) -> FixedPoint.format(pips) + "p";
            case Trail.Atr(long multiple) -> FixedPoint.format(multiple) + "atr";
            case Trail.Candles(int count, Timeframe timeframe) -> count + "x" + timeframe;
            case Trail.Steps(long multiple) -> FixedPoint.format(multiple) + "R";
        };
    }

    static String text(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Now() -> "now";
            case Trigger.R(long multiple) -> FixedPoint.format(multiple) + "R";
            case Trigger.Pips(long pips) -> FixedPoint.format(pips) + "p";
            case Trigger.AtPrice(long price) -> FixedPoint.format(price);
        };
    }

    static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
