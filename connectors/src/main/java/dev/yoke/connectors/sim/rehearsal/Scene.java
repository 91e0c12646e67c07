package dev.yoke.connectors.sim.rehearsal;

import java.time.LocalTime;

/// What happens at one moment of the demonstration day, and which rule it brings about.
///
/// @param rule id of the rule that must speak
/// @param at UTC
record Scene(String rule, LocalTime at, Play play) {

    interface Play {
        void play(Director director);
    }

    static Scene at(String time, String rule, Play play) {
        return new Scene(rule, LocalTime.parse(time), play);
    }
}
