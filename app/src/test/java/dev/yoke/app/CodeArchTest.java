package dev.yoke.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.yoke.core.port.Clock;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.MonitorInstruction;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Rules 2 to 6 of ARCHITECTURE.md, and the names of house style.
final class CodeArchTest {
    private static final String[] SINGLE_WRITER = {
        "dev.yoke.core.engine..", "dev.yoke.core.risk..", "dev.yoke.core.signal.."
    };

    @Test
    void viewModelsKnowNoSceneGraph() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(describe(
                        "JavaFX other than beans, collections and util",
                        type -> type.getPackageName().startsWith("javafx.")
                                && !type.getPackageName().matches("javafx\\.(beans|collections|util)(\\..*)?")))
                .allowEmptyShould(true)
                .check(Yoke.CLASSES);
    }

    @Test
    void onlyTheFxPackageSchedulesOnTheFxThread() {
        DescribedPredicate<JavaClass> elsewhere = describe(
                "outside ui.fx and the program's start",
                type -> !type.getPackageName().equals("dev.yoke.ui.fx")
                        && !type.getPackageName().startsWith("dev.yoke.app"));
        noClasses()
                .that(elsewhere)
                .should()
                .callMethodWhere(describe(
                        "Platform.runLater",
                        call -> call.getTargetOwner().getFullName().equals("javafx.application.Platform")
                                && call.getName().equals("runLater")))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.animation.AnimationTimer")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.concurrent.Task")
                .check(Yoke.CLASSES);
    }

    @Test
    void onlyClocksReadTheTime() {
        noClasses()
                .that(not(assignableTo(Clock.class)))
                .and()
                .resideOutsideOfPackages("dev.yoke.app..", "dev.yoke.benchmarks..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethodWhere(describe(
                        "now() of java.time",
                        call -> call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .orShould()
                .callConstructor(Random.class)
                .check(Yoke.CLASSES);
    }

    @Test
    void theSingleWriterUsesNoLocks() {
        noClasses()
                .that()
                .resideInAnyPackage(SINGLE_WRITER)
                .should()
                .dependOnClassesThat(describe(
                        "locks (LockSupport parks a thread and locks nothing)",
                        type -> type.getPackageName().equals("java.util.concurrent.locks")
                                && !type.getSimpleName().equals("LockSupport")))
                .check(Yoke.CLASSES);
    }

    @Test
    void theSingleWriterUsesNoMonitors() throws IOException {
        var guilty = new TreeSet<String>();
        for (JavaClass type : Yoke.CLASSES) {
            if (List.of("dev.yoke.core.engine", "dev.yoke.core.risk", "dev.yoke.core.signal").stream()
                    .anyMatch(type.getPackageName()::startsWith)) {
                monitorsOf(type, guilty);
            }
        }
        assertThat(guilty).isEmpty();
    }

    private static void monitorsOf(JavaClass type, TreeSet<String> guilty) throws IOException {
        ClassModel model;
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            model = ClassFile.of().parse(bytes.readAllBytes());
        }
        for (MethodModel method : model.methods()) {
            boolean marked = method.flags().has(java.lang.reflect.AccessFlag.SYNCHRONIZED);
            boolean entered = method.code()
                    .map(code -> code.elementStream().anyMatch(CodeArchTest::isMonitor))
                    .orElse(false);
            if (marked || entered) {
                guilty.add(type.getFullName() + "." + method.methodName().stringValue());
            }
        }
    }

    private static boolean isMonitor(CodeElement element) {
        return element instanceof MonitorInstruction;
    }

    @Test
    void tradedValuesAreExact() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("dev.yoke.core.trade..", "dev.yoke.core.message..")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .check(Yoke.CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = new TreeSet<String>();
        for (JavaClass type : Yoke.CLASSES) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Data|Info)")
                .andShould()
                .haveNameNotMatching(".*\\.(I[A-Z][a-z]\\w*|Common[A-Z]\\w*)")
                .check(Yoke.CLASSES);
    }

    @Test
    void nothingStaticChangesOutsideTheProgram() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(describe(
                        "outside app and not made by the compiler",
                        type -> !type.getPackageName().startsWith("dev.yoke.app")))
                .should()
                .beFinal()
                .andShould()
                .notHaveModifier(JavaModifier.VOLATILE)
                .check(Yoke.CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.yoke.app..", "dev.yoke.benchmarks..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(Yoke.CLASSES);
    }
}
