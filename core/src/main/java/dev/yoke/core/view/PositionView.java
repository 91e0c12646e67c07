package dev.yoke.core.view;

import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import java.util.Optional;

/// An open position with what the engine derived for it.
///
/// @param profit floating profit from the latest quote, without swap and commission
/// @param risk money lost if the stop loss is hit, empty money of 0 and `nakedStop` true where there is none
/// @param reward money won if the take profit is hit, before costs; 0 where there is none
/// @param rMultiple profit in units of the initial risk, 1e-8; 0 where the initial risk is not known
/// @param pips profit in pips, 1e-8
/// @param source what opened it: a signal's source, `manual` for an outside trade
/// @param digits decimals of the symbol's prices
/// @param closing a close was sent and is not answered
/// @param plan the exit plan that the engine follows for it
/// @param initialRisk money that its entry risked: one R, 1e-8; 0 where it is not known
/// @param change of its levels that is on its way or was just refused
/// @param course how it has gone since it was opened
public record PositionView(
        Position position,
        Money profit,
        Money risk,
        Money reward,
        boolean nakedStop,
        long rMultiple,
        long pips,
        String source,
        int digits,
        boolean closing,
        Optional<PlanView> plan,
        long initialRisk,
        Optional<LevelChange> change,
        PositionCourse course) {

    /// A position of which nothing is told beyond the figures of now.
    public PositionView(
            Position position,
            Money profit,
            Money risk,
            Money reward,
            boolean nakedStop,
            long rMultiple,
            long pips,
            String source,
            int digits,
            boolean closing,
            Optional<PlanView> plan,
            long initialRisk,
            Optional<LevelChange> change) {
        this(
                position,
                profit,
                risk,
                reward,
                nakedStop,
                rMultiple,
                pips,
                source,
                digits,
                closing,
                plan,
                initialRisk,
                change,
                PositionCourse.NONE);
    }

    /// A position without an exit plan, of which the initial risk is not known.
    public PositionView(
            Position position,
            Money profit,
            Money risk,
            Money reward,
            boolean nakedStop,
            long rMultiple,
            long pips,
            String source,
            int digits,
            boolean closing) {
        this(
                position,
                profit,
                risk,
                reward,
                nakedStop,
                rMultiple,
                pips,
                source,
                digits,
                closing,
                Optional.empty(),
                0,
                Optional.empty());
    }

    /// A position of which the initial risk is not known.
    public PositionView(
            Position position,
            Money profit,
            Money risk,
            Money reward,
            boolean nakedStop,
            long rMultiple,
            long pips,
            String source,
            int digits,
            boolean closing,
            Optional<PlanView> plan) {
        this(
                position,
                profit,
                risk,
                reward,
                nakedStop,
                rMultiple,
                pips,
                source,
                digits,
                closing,
                plan,
                0,
                Optional.empty());
    }
}
