package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.ReportSettings;
import dev.yoke.core.message.Command.SetRiskPolicy;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.Noted;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.risk.PolicyChange;
import dev.yoke.core.risk.PolicySchedule;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.core.view.LimitsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Keeps the limits: tightened at once, loosened from the next trading day on, durable, and every change on record.
final class PolicyDesk {

    private static final String KIND = "limits";
    /// Who set the limits last, in the journal: what a person set on the screen outlives a start without a file, what a
    /// file said does not outlive the file.
    private static final String SET_BY = "limits-set-by";
    private static final String PERSON = "person";

    private final EngineTime time;
    private final Recorder recorder;
    private final ServerDays days;
    private final ActivityFeed activities;
    private PolicySchedule schedule = PolicySchedule.of(RiskPolicies.DEFAULT, List.of());
    private Map<String, String> written = Map.of();
    private String origin = "";
    private String setBy = "";
    private List<String> problems = List.of();

    PolicyDesk(EngineTime time, Recorder recorder, ServerDays days, ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.days = days;
        this.activities = activities;
    }

    void restore(Map<String, String> settings) {
        days.restore(settings);
        setBy = settings.getOrDefault(SET_BY, "");
        PolicyText.Stored stored = PolicyText.read(settings);
        stored.schedule().ifPresent(found -> {
            schedule = found;
            written = PolicyText.write(found);
        });
        if (!stored.unreadable().isEmpty()) {
            activities.add(
                    Level.WARNING,
                    KIND,
                    "The journal's record of the limits is not understood in " + String.join(", ", stored.unreadable())
                            + ": the default is in force there until the settings are read.");
        }
    }

    /// The limits of all accounts.
    RiskPolicy general() {
        return schedule.inForce().general();
    }

    /// The limits of this account.
    RiskPolicy of(TerminalId terminal) {
        return schedule.inForce().of(terminal);
    }

    void set(SetRiskPolicy wish, Reply reply) {
        if (wish.onlyFirst() && !written.isEmpty() && setBy.equals(PERSON)) {
            origin = PERSON;
            reply.answer(Answer.accepted("The limits stay as they were set."));
            return;
        }
        List<String> contradictions = contradictions(wish.policies());
        if (!contradictions.isEmpty()) {
            reply.answer(Answer.refused(
                    "The limits stay as they are: " + String.join("; ", contradictions) + ". Change one of the two."));
            return;
        }
        origin = wish.origin();
        if (written.isEmpty()) {
            begin(wish.policies(), reply);
            return;
        }
        PolicySchedule.Step step = schedule.want(wish.policies(), days.next());
        if (step.isNothing()) {
            reply.answer(Answer.accepted("The limits are unchanged."));
            return;
        }
        take(step, origin, step.text(), reply);
    }

    private static List<String> contradictions(RiskPolicies policies) {
        List<String> found = new ArrayList<>();
        policies.general().contradictions().forEach(each -> found.add(each.text()));
        for (TerminalId account : policies.accounts().keySet()) {
            policies.of(account).contradictions().forEach(each -> {
                if (!found.contains(each.text())) {
                    found.add(each.text() + " on " + account);
                }
            });
        }
        return found;
    }

    /// The first limits that this journal knows are in force at once: there is nothing that they could loosen.
    private void begin(RiskPolicies first, Reply reply) {
        schedule = PolicySchedule.of(first, List.of());
        List<String> differing = PolicyChange.between(RiskPolicies.DEFAULT, first).stream()
                .map(PolicyChange::text)
                .toList();
        String text = differing.isEmpty() ? "the defaults" : "the defaults, but " + String.join("; ", differing);
        store(origin, "first limits: " + text, "The limits are set.", reply);
    }

    private void take(PolicySchedule.Step step, String who, String answer, Reply reply) {
        schedule = step.schedule();
        activities.add(Level.NOTE, KIND, step.text());
        store(who, step.text(), answer, reply);
    }

    /// What is tighter holds already when this is written, also where it cannot be; the answer waits for the disk.
    private void store(String who, String text, String answer, Reply reply) {
        Map<String, String> settings = PolicyText.write(schedule);
        List<JournalEntry> entries = new ArrayList<>();
        written.keySet().stream()
                .filter(key -> !settings.containsKey(key))
                .forEach(key -> entries.add(new SettingChanged(key, "", who, time.nowMs())));
        settings.forEach((key, value) -> {
            if (!value.equals(written.get(key))) {
                entries.add(new SettingChanged(key, value, who, time.nowMs()));
            }
        });
        if (!origin.isEmpty() && !origin.equals(setBy)) {
            setBy = origin;
            entries.add(new SettingChanged(SET_BY, setBy, who, time.nowMs()));
        }
        entries.add(new Noted(KIND, who, text, time.nowMs()));
        written = settings;
        recorder.recordThen(
                entries,
                durable -> reply.answer(
                        Answer.accepted(durable ? answer : answer + ". It is not on the disk: " + recorder.why())));
    }

    /// Looks whether a day has begun that something waits for.
    void watch() {
        days.watch();
        if (schedule.pending().isEmpty()) {
            return;
        }
        PolicySchedule.Step step = schedule.begin(days::hasBegun);
        if (!step.isNothing()) {
            take(step, "trading day", "", answer -> {});
        }
    }

    /// The settings file was read and cannot be taken, or can again.
    void report(ReportSettings report, Reply reply) {
        for (String problem : report.problems()) {
            if (!problems.contains(problem)) {
                tell(Level.WARNING, report.file(), problem + " Nothing is changed until it is mended.");
            }
        }
        if (report.problems().isEmpty() && !problems.isEmpty()) {
            tell(Level.NOTE, report.file(), report.file() + " is mended.");
        }
        report.notes().forEach(note -> tell(Level.NOTE, report.file(), note));
        problems = report.problems();
        reply.answer(Answer.accepted(""));
    }

    private void tell(Level level, String file, String text) {
        recorder.record(new Noted("settings", file, text, time.nowMs()));
        activities.add(level, "settings", text);
    }

    LimitsView view() {
        return new LimitsView(schedule.inForce(), schedule.pending(), origin, problems);
    }
}
