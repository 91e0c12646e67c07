package dev.yoke.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Rule 1 of ARCHITECTURE.md: who may see whom.
final class ModuleArchTest {

    /// A path is only the name of a file; what opens files is not there.
    @Test
    void coreSeesOnlyItsThreeLibraries() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("dev.yoke.core..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "dev.yoke.core..",
                                "java.lang..",
                                "java.util..",
                                "java.math..",
                                "java.time..",
                                "java.text..",
                                "java.io..",
                                "java.nio.charset..",
                                "java.security..",
                                "org.slf4j..",
                                "org.ta4j..",
                                "com.lmax.disruptor..",
                                "org.jspecify..")
                        .or(equivalentTo(Path.class)))
                .check(Yoke.CLASSES);
    }

    @Test
    void connectorsSeeNeitherScreensNorTheProgram() {
        noClasses()
                .that()
                .resideInAPackage("dev.yoke.connectors..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.yoke.ui..", "dev.yoke.app..", "javafx..")
                .check(Yoke.CLASSES);
    }

    @Test
    void screensSeeNeitherConnectorsNorTheProgramNorTheOutside() {
        noClasses()
                .that()
                .resideInAPackage("dev.yoke.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.yoke.connectors..",
                        "dev.yoke.app..",
                        "dev.yoke.core.engine..",
                        "java.sql..",
                        "java.net.http..")
                .allowEmptyShould(true)
                .check(Yoke.CLASSES);
    }

    /// What compiles and runs Expert Advisors speaks to them over processes and sockets, not over Yoke's classes.
    @Test
    void theHarnessSeesNothingOfTheCockpit() {
        noClasses()
                .that()
                .resideInAPackage("dev.yoke.ea..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.yoke.core..", "dev.yoke.connectors..", "dev.yoke.ui..", "dev.yoke.app..", "javafx..")
                .check(Yoke.CLASSES);
    }

    @Test
    void onlyTheProgramSeesTheHarness() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.yoke.core..", "dev.yoke.connectors..", "dev.yoke.ui..", "dev.yoke.app.install..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.yoke.ea..")
                .check(Yoke.CLASSES);
    }

    @Test
    void slicesOfConnectorsMeetOnlyOnTheWire() {
        slices().assignedFrom(new Slices("dev.yoke.connectors.", Set.of("wire")))
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(Yoke.CLASSES);
    }

    /// The shell joins the panels and the sampler shows their controls; `fx`, `theme`, `words`, `desk` and `control`
    /// serve all of them.
    @Test
    void featuresOfTheScreenDoNotSeeEachOther() {
        slices().assignedFrom(new Slices(
                        "dev.yoke.ui.", Set.of("fx", "theme", "words", "desk", "control", "shell", "sampler")))
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(Yoke.CLASSES);
    }

    @Test
    void panelsDoNotSeeTheShell() {
        noClasses()
                .that()
                .resideInAPackage("dev.yoke.ui..")
                .and()
                .resideOutsideOfPackages("dev.yoke.ui.shell..", "dev.yoke.ui.sampler..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.yoke.ui.shell..")
                .allowEmptyShould(true)
                .check(Yoke.CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.yoke.(**)").should().beFreeOfCycles().check(Yoke.CLASSES);
    }

    /// One slice per package directly below `root`; shared ones belong to none.
    private record Slices(String root, Set<String> shared) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName() + ".";
            if (!name.startsWith(root) || name.length() == root.length()) {
                return SliceIdentifier.ignore();
            }
            String slice = name.substring(root.length(), name.indexOf('.', root.length()));
            return shared.contains(slice) ? SliceIdentifier.ignore() : SliceIdentifier.of(slice);
        }

        @Override
        public String getDescription() {
            return "slices of " + root;
        }
    }
}
