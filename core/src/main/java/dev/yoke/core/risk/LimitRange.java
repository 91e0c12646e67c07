package dev.yoke.core.risk;

import java.util.Optional;

/// What a [Limit] may be, and what it is where nobody says.
///
/// Units: as `unit` says; decimal ones 1e-8.
record LimitRange(Unit unit, long standard, long least, long most, Limit.Tighter tighter) {

    /// Numbers as in the settings.
    static LimitRange of(Unit unit, String standard, String least, String most, Limit.Tighter tighter) {
        return new LimitRange(unit, unit.parse(standard), unit.parse(least), unit.parse(most), tighter);
    }

    /// Why the value cannot be, empty where it can.
    Optional<String> problem(long value) {
        return value >= least && value <= most
                ? Optional.empty()
                : Optional.of(
                        "must be " + unit.number(least) + " to " + unit.text(most) + ", not " + unit.number(value));
    }
}
