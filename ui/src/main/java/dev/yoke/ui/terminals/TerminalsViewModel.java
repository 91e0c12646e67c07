package dev.yoke.ui.terminals;

import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.port.TerminalInstallations;
import dev.yoke.core.port.TerminalInstallations.Installation;
import dev.yoke.core.port.TerminalInstallations.Installed;
import dev.yoke.core.port.TerminalInstallations.Scan;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the Doctor knows: looks for terminals on the disk, joins them with those that are connected, and installs the
/// Expert Advisor.
public final class TerminalsViewModel {

    private static final String MEMORY = "terminals";
    private static final long EVERY_MS = 500;

    /// Folders that the trader named.
    record Kept(List<String> folders) {}

    /// What one should do first.
    ///
    /// @param key of the terminal, empty where none is concerned
    /// @param install whether the way out is to install the Expert Advisor here
    record Next(String key, String headline, String text, boolean install) {
        static final Next NOTHING = new Next("", "", "", false);
    }

    /// How far long work is. `share` 0 to 1, −1 = not known.
    record Work(String what, double share) {
        static final Work NONE = new Work("", 0);
    }

    /// How an installation ended.
    record Outcome(boolean done, String text, List<String> kept) {}

    private final ScreenPorts ports;
    private final Phrases words;
    private final TerminalInstallations installations;
    private final Patients joined;
    private final ObservableList<Patient> patients = FXCollections.observableArrayList();
    private final StringProperty chosen = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Patient>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Next> next = new ReadOnlyObjectWrapper<>(Next.NOTHING);
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
    private final ReadOnlyBooleanWrapper scanning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper installing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper folderProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<DemoMarket.State> demo = new ReadOnlyObjectWrapper<>(DemoMarket.State.OFF);
    private final ReadOnlyBooleanWrapper demoBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Scan>> scanned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final List<String> folders = new ArrayList<>();
    private AtomicBoolean goesOn = new AtomicBoolean(true);
    private long lookedMs;

    public TerminalsViewModel(ScreenPorts ports) {
        this.ports = ports;
        this.words = ports.phrases(TerminalsViewModel.class);
        this.joined = new Patients(words);
        this.installations = ports.around().installations();
        ports.desk().memory().read(MEMORY, Kept.class).map(Kept::folders).ifPresent(kept -> {
            if (kept != null) {
                folders.addAll(kept);
            }
        });
        chosen.addListener((property, before, now) -> showChosen());
    }

    void onTurn() {
        long nowMs = ports.clock().nowMs();
        if (Math.abs(nowMs - lookedMs) >= EVERY_MS) {
            lookedMs = nowMs;
            refresh();
        }
    }

    /// The first look; later ones are asked for.
    void begin() {
        if (scanned.get().isEmpty() && !scanning.get()) {
            scan();
        }
        lookedMs = ports.clock().nowMs();
        refresh();
    }

    void scan() {
        scan(Optional.empty());
    }

    private void scan(Optional<String> added) {
        if (scanning.get() || !installing.get().isEmpty()) {
            return;
        }
        scanning.set(true);
        work.set(new Work("", -1));
        AtomicBoolean own = new AtomicBoolean(true);
        goesOn = own;
        List<String> more = new ArrayList<>(folders);
        added.ifPresent(more::add);
        ports.background()
                .run(
                        () -> look(more, own),
                        look -> {
                            joined.offered(look.offered());
                            scanEnded(look.scan(), added);
                        },
                        this::scanFailed);
    }

    private record Look(Scan scan, Map<Platform, String> offered) {}

    private Look look(List<String> more, AtomicBoolean own) {
        Scan scan = installations.scan(more, (what, done, of) -> tell(own, what, done, of));
        Map<Platform, String> versions = new EnumMap<>(Platform.class);
        for (Platform platform : Platform.values()) {
            versions.put(platform, installations.offered(platform));
        }
        return new Look(scan, versions);
    }

    private boolean tell(AtomicBoolean own, String what, int done, int of) {
        double share = of == 0 ? -1 : (double) done / of;
        ports.fx().execute(() -> {
            if (own.get()) {
                work.set(new Work(what, share));
            }
        });
        return own.get();
    }

    private void scanEnded(Scan scan, Optional<String> added) {
        scanning.set(false);
        goesOn.set(false);
        work.set(Work.NONE);
        if (!scan.complete() && scanned.get().isPresent()) {
            return;
        }
        scanned.set(Optional.of(scan));
        added.ifPresent(folder -> remember(folder, scan));
        refresh();
    }

    /// What an earlier look found stays.
    private void scanFailed(String reason) {
        scanning.set(false);
        goesOn.set(false);
        work.set(Work.NONE);
        ports.desk().notices().failed(words.get("failed", reason));
        refresh();
    }

    private void remember(String folder, Scan scan) {
        Optional<String> problem =
                scan.problems().stream().filter(text -> text.contains(folder)).findFirst();
        folderProblem.set(problem.orElse(""));
        if (problem.isEmpty() && scan.complete()) {
            folders.add(folder);
            ports.desk().memory().write(MEMORY, new Kept(List.copyOf(folders)));
        }
    }

    /// Looks in one more folder, and in every later look too if there is a terminal.
    void addFolder(String typed) {
        String folder = typed.strip().replaceAll("^\"|\"$", "");
        if (folder.isEmpty()) {
            folderProblem.set(words.get("folder.empty"));
        } else if (folders.contains(folder)) {
            folderProblem.set(words.get("folder.twice"));
        } else {
            folderProblem.set("");
            scan(Optional.of(folder));
        }
    }

    /// Ends the look or the installation that is under way.
    void cancel() {
        goesOn.set(false);
    }

    void install(Patient patient) {
        if (patient.disk().isEmpty() || scanning.get() || !installing.get().isEmpty()) {
            return;
        }
        Installation target = patient.disk().get();
        installing.set(patient.key());
        outcomes.remove(patient.key());
        work.set(new Work("", -1));
        AtomicBoolean own = new AtomicBoolean(true);
        goesOn = own;
        ports.background()
                .run(
                        () -> installations.install(target, (what, done, of) -> tell(own, what, done, of)),
                        installed -> installed(patient.key(), installed),
                        reason ->
                                installed(patient.key(), new Installed(false, words.get("failed", reason), List.of())));
    }

    private void installed(String key, Installed installed) {
        goesOn.set(false);
        installing.set("");
        work.set(Work.NONE);
        outcomes.put(key, new Outcome(installed.done(), installed.text(), installed.kept()));
        scan();
        refresh();
        showChosen();
    }

    Optional<Outcome> outcome(String key) {
        return Optional.ofNullable(outcomes.get(key));
    }

    void endDemo() {
        demoBusy.set(true);
        ports.background().run(() -> ports.around().demo().stop(), this::demoAnswered, this::demoFailed);
    }

    void startDemo() {
        demoBusy.set(true);
        ports.background().run(() -> ports.around().demo().start(), this::demoAnswered, this::demoFailed);
    }

    private void demoFailed(String reason) {
        demoAnswered(new DemoMarket.Outcome(false, words.get("failed", reason)));
    }

    private void demoAnswered(DemoMarket.Outcome outcome) {
        demoBusy.set(false);
        if (outcome.done()) {
            ports.desk().notices().done(outcome.text());
        } else {
            ports.desk().notices().refused(outcome.text());
        }
        refresh();
    }

    private void refresh() {
        demo.set(ports.around().demo().state());
        List<Patient> now = joined.of(
                scanned.get().map(Scan::found).orElse(List.of()),
                ports.views().current().terminals(),
                ports.clock().nowMs());
        if (!now.equals(patients)) {
            replace(now);
        }
        if (patients.stream().noneMatch(patient -> patient.key().equals(chosen.get()))) {
            chosen.set(patients.isEmpty() ? "" : patients.getFirst().key());
        }
        showChosen();
        next.set(nextOf(now));
    }

    /// Row by row, so that the list keeps its place.
    private void replace(List<Patient> now) {
        boolean same = now.size() == patients.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).key().equals(patients.get(i).key());
        }
        if (!same) {
            patients.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(patients.get(i))) {
                patients.set(i, now.get(i));
            }
        }
    }

    private void showChosen() {
        shown.set(patients.stream()
                .filter(patient -> patient.key().equals(chosen.get()))
                .findFirst());
    }

    private Next nextOf(List<Patient> all) {
        if (scanning.get() && all.isEmpty()) {
            return new Next("", words.get("next.looking"), "", false);
        }
        if (all.isEmpty()) {
            return new Next("", words.get("next.none"), words.get("next.none.text"), false);
        }
        for (Patient patient : all) {
            Optional<Check> first = patient.next();
            if (first.isPresent()) {
                boolean install = first.get().topic() == Check.Topic.INSTALLED && patient.canInstall();
                return new Next(
                        patient.key(),
                        words.get(
                                "next.do",
                                patient.title(),
                                words.get(first.get().topic().key())),
                        first.get().fix(),
                        install);
            }
        }
        long ready = all.stream()
                .filter(patient -> patient.state() == Check.State.GOOD)
                .count();
        return new Next("", words.get("next.ready", ready, all.size()), "", false);
    }

    /// Everything that is known, as text without secrets.
    String report() {
        return ports.around().reports().masked(new DoctorReport(words).of(next.get(), patients, scanned.get()));
    }

    ObservableList<Patient> patients() {
        return patients;
    }

    /// The key of the terminal whose checklist is shown.
    StringProperty chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<Optional<Patient>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Next> nextProperty() {
        return next.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty scanningProperty() {
        return scanning.getReadOnlyProperty();
    }

    /// The key of the terminal that is being installed to; empty = none.
    ReadOnlyStringProperty installingProperty() {
        return installing.getReadOnlyProperty();
    }

    ReadOnlyStringProperty folderProblemProperty() {
        return folderProblem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DemoMarket.State> demoProperty() {
        return demo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty demoBusyProperty() {
        return demoBusy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Scan>> scannedProperty() {
        return scanned.getReadOnlyProperty();
    }
}
