package dev.yoke.ui.terminals;

import dev.yoke.core.port.TerminalInstallations.Scan;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes what the Doctor knows as text, to be sent to somebody.
final class DoctorReport {

    private final Phrases words;

    DoctorReport(Phrases words) {
        this.words = words;
    }

    String of(TerminalsViewModel.Next next, List<Patient> patients, Optional<Scan> scanned) {
        StringBuilder out = new StringBuilder(words.get("report.title")).append('\n');
        out.append(next.headline()).append('\n').append(next.text()).append('\n');
        for (Patient patient : patients) {
            out.append('\n')
                    .append(patient.title())
                    .append("  ")
                    .append(patient.subtitle())
                    .append('\n');
            patient.checks().forEach(check -> add(check, out));
        }
        scanned.ifPresent(scan -> {
            out.append('\n').append(words.get("report.places")).append('\n');
            scan.places().forEach(place -> out.append("  ").append(place).append('\n'));
            scan.problems().forEach(problem -> out.append("  ").append(problem).append('\n'));
        });
        return out.toString();
    }

    private void add(Check check, StringBuilder out) {
        out.append("  ")
                .append(words.get("state." + check.state().name().toLowerCase(Locale.ROOT)))
                .append("  ")
                .append(words.get(check.topic().key()))
                .append(": ")
                .append(check.value())
                .append(check.fix().isEmpty() ? "" : "  → " + check.fix())
                .append('\n');
    }
}
