package dev.yoke.connectors.prop;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.ActAt;
import dev.yoke.core.risk.prop.DailyLoss;
import dev.yoke.core.risk.prop.OverallLoss;
import dev.yoke.core.risk.prop.PropBase;
import dev.yoke.core.risk.prop.PropPack;
import dev.yoke.core.risk.prop.ResetTime;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one JSON file into a pack, or says everything that is wrong with it.
///
/// Thread: one reader per file.
public final class PropPackReader {

    private static final Map<String, PropPack.PercentOf> OF =
            Map.of("initial", PropPack.PercentOf.INITIAL, "base", PropPack.PercentOf.BASE);
    private static final Map<String, PropBase> BASES =
            Map.of("balance", PropBase.BALANCE, "equity", PropBase.EQUITY, "higher", PropBase.HIGHER);
    private static final Map<String, PropPack.BreachAt> BREACH =
            Map.of("below", PropPack.BreachAt.BELOW, "touch", PropPack.BreachAt.TOUCH);
    private static final Map<String, OverallLoss.Trailing> TRAILING = Map.of(
            "none",
            OverallLoss.Trailing.STATIC,
            "end-of-day",
            OverallLoss.Trailing.END_OF_DAY,
            "intraday",
            OverallLoss.Trailing.INTRADAY);
    private static final Map<String, OverallLoss.Lock> LOCKS = Map.of(
            "none",
            OverallLoss.Lock.NONE,
            "initial",
            OverallLoss.Lock.AT_INITIAL,
            "profit",
            OverallLoss.Lock.AT_PROFIT);
    private static final ResetTime UTC_MIDNIGHT = new ResetTime(ZoneId.of("UTC"), LocalTime.MIDNIGHT);

    private final String file;
    private final JsonText json;
    private final List<PropFault> faults = new ArrayList<>();

    private PropPackReader(String file, JsonText json) {
        this.file = file;
        this.json = json;
    }

    /// @param pack empty where there are faults
    public record Reading(Optional<PropPack> pack, List<PropFault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }

        static Reading failed(String file, int line, String text) {
            return new Reading(Optional.empty(), List.of(new PropFault(file, line, "", text)));
        }
    }

    /// @param file its name, for messages; without `.json` it is the pack's id unless the file says another
    public static Reading read(String file, String text) {
        if (text.length() > JsonText.MOST_BYTES) {
            return Reading.failed(file, 0, "is larger than " + JsonText.MOST_BYTES + " bytes; this is no pack");
        }
        try {
            JsonText json = JsonText.parse(text);
            if (!json.root().isObject()) {
                return Reading.failed(file, 1, "must be one object in braces");
            }
            return new PropPackReader(file, json).read();
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            String why = broken.getOriginalMessage().lines().findFirst().orElse("cannot be read");
            return Reading.failed(file, line, "this is not JSON: " + why);
        }
    }

    private Reading read() {
        Fields fields = new Fields(json.root(), "", this::fault);
        String id = fields.textIfThere("id").orElse(file.replaceFirst("(?i)\\.json$", ""));
        String name = fields.text("name").orElse("");
        ResetTime reset = reset(fields);
        Optional<DailyLoss> daily = fields.object("dailyLoss").flatMap(this::daily);
        Optional<OverallLoss> overall = fields.object("overallLoss").flatMap(this::overall);
        PropPack.TradingDays days = fields.object("tradingDays").map(this::days).orElse(PropPack.TradingDays.NONE);
        long bestDay = fields.percent("bestDay", true, 100, Optional.of(0L));
        long target = fields.percent("profitTarget", true, 1_000, Optional.of(0L));
        PropPack.Included included = included(fields);
        ActAt actAt = fields.object("actAt").map(this::actAt).orElse(ActAt.DEFAULT);
        int warning = fields.whole("resetWarningMinutes", 0, 1_440, PropPack.DEFAULT_RESET_WARNING_MINUTES);
        List<String> sources = fields.texts("sources", List.of());
        String note = fields.textIfThere("note").orElse("");
        fields.end();
        if (!fields.has("dailyLoss") && !fields.has("overallLoss")) {
            fault("", "has neither dailyLoss nor overallLoss, so there is nothing to keep");
        }
        if (faults.isEmpty()) {
            try {
                return new Reading(
                        Optional.of(new PropPack(
                                id, name, reset, daily, overall, days, bestDay, target, included, actAt, warning,
                                sources, note)),
                        List.of());
            } catch (IllegalArgumentException contradiction) {
                fault("", String.valueOf(contradiction.getMessage()));
            }
        }
        faults.sort(Comparator.comparingInt(PropFault::line));
        return new Reading(Optional.empty(), faults);
    }

    private void fault(String path, String text) {
        faults.add(new PropFault(file, json.line(path), path, text));
    }

    private ResetTime reset(Fields pack) {
        Optional<Fields> found = pack.object("reset");
        if (found.isEmpty()) {
            if (!pack.has("reset")) {
                pack.wrong("reset", "is missing; write \"reset\": {\"zone\": \"Europe/Prague\", \"time\": \"00:00\"}");
            }
            return UTC_MIDNIGHT;
        }
        Fields fields = found.get();
        ZoneId zone = fields.text("zone").map(text -> zone(fields, text)).orElse(UTC_MIDNIGHT.zone());
        LocalTime time = fields.text("time").map(text -> time(fields, text)).orElse(LocalTime.MIDNIGHT);
        fields.end();
        return new ResetTime(zone, time);
    }

    private static ZoneId zone(Fields fields, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            fields.wrong(
                    "zone",
                    "is no time zone: \"" + text
                            + "\"; write a place such as Europe/Prague or an offset such as UTC+3");
            return UTC_MIDNIGHT.zone();
        }
    }

    private static LocalTime time(Fields fields, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException unknown) {
            fields.wrong("time", "is no time of the day: \"" + text + "\"; write hours and minutes such as 17:00");
            return LocalTime.MIDNIGHT;
        }
    }

    private Optional<DailyLoss> daily(Fields fields) {
        long percent = lossPercent(fields);
        PropPack.PercentOf of = fields.choice("of", OF, PropPack.PercentOf.INITIAL);
        PropBase base = fields.choice("base", BASES, PropBase.BALANCE);
        boolean firstDayInitial = fields.choice("firstDay", Map.of("initial", true, "account", false), true);
        PropPack.BreachAt breach = fields.choice("breach", BREACH, PropPack.BreachAt.BELOW);
        boolean hard = fields.flag("hard", true);
        fields.end();
        return Optional.of(new DailyLoss(percent, of, base, firstDayInitial, breach, hard));
    }

    private static long lossPercent(Fields fields) {
        long percent = fields.percent("percent", false, 100, Optional.empty());
        if (percent == 100 * FixedPoint.ONE) {
            fields.wrong("percent", "must be below 100: a loss of everything is no limit");
            return FixedPoint.ONE;
        }
        return percent;
    }

    private Optional<OverallLoss> overall(Fields fields) {
        long percent = lossPercent(fields);
        PropPack.PercentOf of = fields.choice("of", OF, PropPack.PercentOf.INITIAL);
        OverallLoss.Trailing trailing = fields.choice("trailing", TRAILING, OverallLoss.Trailing.STATIC);
        PropBase on = fields.choice(
                "on", BASES, trailing == OverallLoss.Trailing.INTRADAY ? PropBase.EQUITY : PropBase.BALANCE);
        OverallLoss.Lock lock = fields.choice("lock", LOCKS, OverallLoss.Lock.NONE);
        long lockProfit = fields.percent("lockProfit", true, 100, Optional.of(0L));
        boolean lower = fields.choice("withdrawals", Map.of("keep-floor", false, "lower-floor", true), false);
        PropPack.BreachAt breach = fields.choice("breach", BREACH, PropPack.BreachAt.BELOW);
        boolean hard = fields.flag("hard", true);
        fields.end();
        if (!isConsistent(fields, trailing, lock, lockProfit)) {
            return Optional.empty();
        }
        return Optional.of(new OverallLoss(percent, of, trailing, on, lock, lockProfit, lower, breach, hard));
    }

    private static boolean isConsistent(
            Fields fields, OverallLoss.Trailing trailing, OverallLoss.Lock lock, long lockProfit) {
        boolean moving = trailing != OverallLoss.Trailing.STATIC;
        if (!moving && lock != OverallLoss.Lock.NONE) {
            fields.wrong("lock", "contradicts \"trailing\": \"none\": a floor that never moves cannot lock");
            return false;
        }
        if (!moving && fields.has("on")) {
            fields.wrong("on", "contradicts \"trailing\": \"none\": a floor that never moves trails behind nothing");
            return false;
        }
        if (lock == OverallLoss.Lock.AT_PROFIT && lockProfit == 0) {
            fields.wrong("lockProfit", "must be above 0 where \"lock\" is \"profit\"");
            return false;
        }
        if (lock != OverallLoss.Lock.AT_PROFIT && lockProfit != 0) {
            fields.wrong("lockProfit", "contradicts a \"lock\" that is not \"profit\"");
            return false;
        }
        return true;
    }

    private PropPack.TradingDays days(Fields fields) {
        int minimum = fields.whole("minimum", 0, 366, 0);
        long profit = fields.percent("profit", true, 100, Optional.of(0L));
        fields.end();
        return new PropPack.TradingDays(minimum, profit);
    }

    private static PropPack.Included included(Fields fields) {
        Set<String> all = Set.of("floating", "commission", "swap");
        List<String> words = fields.texts("included", List.copyOf(all));
        for (String word : words) {
            if (!all.contains(word)) {
                fields.wrong("included", "knows \"floating\", \"commission\" and \"swap\", not \"" + word + "\"");
            }
        }
        return new PropPack.Included(words.contains("floating"), words.contains("commission"), words.contains("swap"));
    }

    private ActAt actAt(Fields fields) {
        long warn = fields.percent("warn", false, 100, Optional.of(ActAt.DEFAULT.warn()));
        long block = fields.percent("block", false, 100, Optional.of(ActAt.DEFAULT.block()));
        long flatten = fields.percent("flatten", false, 100, Optional.of(ActAt.DEFAULT.flatten()));
        fields.end();
        try {
            return new ActAt(warn, block, flatten);
        } catch (IllegalArgumentException contradiction) {
            fields.wrong("flatten", String.valueOf(contradiction.getMessage()));
            return ActAt.DEFAULT;
        }
    }
}
