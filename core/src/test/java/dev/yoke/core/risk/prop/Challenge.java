package dev.yoke.core.risk.prop;

import dev.yoke.core.market.FixedPoint;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An account in a challenge, told what it shows at times of the firm's own clock: `at("2025-11-03 14:00", ...)`.
final class Challenge {

    static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    final PropPack pack;
    final List<PropDay> days = new ArrayList<>();
    PropTracker tracker;

    Challenge(PropPack pack, String initial, String start) {
        this.pack = pack;
        tracker = PropTracker.start(pack, FixedPoint.parse(initial), ms(pack, start), days::add);
    }

    static PropPack ftmoTwoStep() {
        return pack(
                PRAGUE,
                "00:00",
                Optional.of(new DailyLoss(
                        percent("5"),
                        PropPack.PercentOf.INITIAL,
                        PropBase.BALANCE,
                        true,
                        PropPack.BreachAt.BELOW,
                        true)),
                Optional.of(fixed("10")),
                new PropPack.TradingDays(4, 0),
                "0",
                "10");
    }

    static PropPack ftmoOneStep() {
        return pack(
                PRAGUE,
                "00:00",
                Optional.of(new DailyLoss(
                        percent("3"),
                        PropPack.PercentOf.INITIAL,
                        PropBase.BALANCE,
                        true,
                        PropPack.BreachAt.BELOW,
                        true)),
                Optional.of(
                        trailing("10", OverallLoss.Trailing.END_OF_DAY, PropBase.BALANCE, OverallLoss.Lock.NONE, "0")),
                PropPack.TradingDays.NONE,
                "50",
                "10");
    }

    static PropPack theFivers() {
        return pack(
                ZoneId.of("UTC+3"),
                "00:00",
                Optional.of(new DailyLoss(
                        percent("5"), PropPack.PercentOf.BASE, PropBase.HIGHER, false, PropPack.BreachAt.TOUCH, true)),
                Optional.of(fixed("10")),
                new PropPack.TradingDays(3, percent("0.5")),
                "0",
                "8");
    }

    static PropPack topstep() {
        return pack(
                ZoneId.of("America/Chicago"),
                "17:00",
                Optional.empty(),
                Optional.of(trailing(
                        "4", OverallLoss.Trailing.END_OF_DAY, PropBase.BALANCE, OverallLoss.Lock.AT_INITIAL, "0")),
                PropPack.TradingDays.NONE,
                "50",
                "6");
    }

    static PropPack apex() {
        return pack(
                ZoneId.of("America/New_York"),
                "18:00",
                Optional.empty(),
                Optional.of(trailing(
                        "5", OverallLoss.Trailing.INTRADAY, PropBase.EQUITY, OverallLoss.Lock.AT_PROFIT, "0.2")),
                PropPack.TradingDays.NONE,
                "0",
                "6");
    }

    static OverallLoss fixed(String percent) {
        return trailing(percent, OverallLoss.Trailing.STATIC, PropBase.EQUITY, OverallLoss.Lock.NONE, "0");
    }

    static OverallLoss trailing(
            String percent, OverallLoss.Trailing trailing, PropBase on, OverallLoss.Lock lock, String lockProfit) {
        return new OverallLoss(
                percent(percent),
                PropPack.PercentOf.INITIAL,
                trailing,
                on,
                lock,
                percent(lockProfit),
                false,
                PropPack.BreachAt.BELOW,
                true);
    }

    static PropPack pack(
            ZoneId zone,
            String resetTime,
            Optional<DailyLoss> daily,
            Optional<OverallLoss> overall,
            PropPack.TradingDays tradingDays,
            String bestDay,
            String target) {
        return new PropPack(
                "test",
                "Test",
                new ResetTime(zone, LocalTime.parse(resetTime)),
                daily,
                overall,
                tradingDays,
                percent(bestDay),
                percent(target),
                PropPack.Included.ALL,
                ActAt.DEFAULT,
                PropPack.DEFAULT_RESET_WARNING_MINUTES,
                List.of(),
                "");
    }

    static long percent(String text) {
        return FixedPoint.parse(text);
    }

    static long money(String text) {
        return FixedPoint.parse(text);
    }

    long ms(String local) {
        return ms(pack, local);
    }

    static long ms(PropPack pack, String local) {
        return ZonedDateTime.of(
                        LocalDateTime.parse(local.replace(' ', 'T')),
                        pack.reset().zone())
                .toInstant()
                .toEpochMilli();
    }

    Challenge at(String local, String balance, String equity) {
        tracker.on(PropReading.of(ms(local), money(balance), money(equity)));
        return this;
    }

    Challenge flat(String local, String balance) {
        return at(local, balance, balance);
    }

    Challenge trade(String local) {
        tracker.onTrade(ms(local));
        return this;
    }

    Challenge funds(String local, String amount) {
        tracker.onFunds(ms(local), money(amount));
        return this;
    }

    /// The cockpit is closed and opened again.
    Challenge restart() {
        tracker = PropTracker.restore(pack, tracker.save(), days::add);
        return this;
    }

    String dailyFloor() {
        return text(tracker.status().dailyFloor().orElseThrow());
    }

    String overallFloor() {
        return text(tracker.status().overallFloor().orElseThrow());
    }

    String floor() {
        return text(tracker.status().floor());
    }

    String headroom() {
        return text(tracker.status().headroom());
    }

    Optional<PropBreach> lost() {
        return tracker.status().lost();
    }

    List<String> missing() {
        return PropObjectives.of(pack, tracker.initial(), tracker.status()).stream()
                .map(PropObjectives.Missing::rule)
                .toList();
    }

    static String text(long amount) {
        return FixedPoint.format(amount, 2);
    }
}
