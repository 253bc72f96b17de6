package be.lra;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that a compiler does not know. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("be.lra");

    private static final String[] FRAMEWORKS = {
        "org.springframework..", "jakarta..", "com.vaadin..", "org.hibernate..", "com.github.kagkarlsson.."
    };

    /** Pure classes of features that otherwise know Spring. */
    private static final Set<String> PURE_CLASSES = Set.of(
            "ActivationCode",
            "ActivationLetter",
            "CodeAlphabet",
            "OfficeChange",
            "QrImage",
            "Totp",
            "TotpSecret",
            "Validity");

    /** The two programs of the product: each has one clock, and hands out instants. */
    private static final Set<String> CLOCK_OWNERS = Set.of("be.lra.LraApplication", "be.lra.desk.DeskBridge");

    private static final DescribedPredicate<JavaClass> FACES = resideInAnyPackage("be.lra..ui..", "be.lra..web..");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(LraApplication.class).verify();
    }

    @Test
    void purePackagesKnowNoFramework() {
        holds(noClasses()
                .that(resideInAnyPackage("be.lra.identity..", "be.lra.eid..", "be.lra.desk..", "be.lra.audit.log.."))
                .and(not(simpleName("package-info")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS));
    }

    @Test
    void pureClassesOfFeaturesKnowNoFramework() {
        holds(noClasses()
                .that(describe("are pure", type -> PURE_CLASSES.contains(type.getSimpleName())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS));
    }

    @Test
    void onlyTheClockKnowsWhatTimeItIs() {
        holds(noClasses()
                .that(describe("own no clock", type -> !CLOCK_OWNERS.contains(type.getName())))
                .should()
                .callMethodWhere(describe("it reads the system's clock", ArchitectureTest::readsTheSystemClock)));
    }

    private static boolean readsTheSystemClock(JavaMethodCall call) {
        var target = call.getTarget();
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
        boolean system = owner.equals("java.time.Clock") && target.getName().startsWith("system");
        return now || system || target.getFullName().equals("java.lang.System.currentTimeMillis()");
    }

    @Test
    void facesCallNoRepository() {
        holds(noClasses().that(FACES).should().dependOnClassesThat(assignableTo(Repository.class)));
    }

    @Test
    void facesHoldNoTransactionAndNoPermission() {
        holds(methods()
                .that()
                .areDeclaredInClassesThat(FACES)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .andShould()
                .notBeAnnotatedWith(PreAuthorize.class));
    }

    @Test
    void entitiesNeverLeaveTheirModule() {
        holds(classes().that().areAnnotatedWith(Entity.class).should().notBePublic());
    }

    @Test
    void repositoriesNeverLeaveTheirModule() {
        holds(classes()
                .that(assignableTo(Repository.class))
                .and()
                .areInterfaces()
                .should()
                .notBePublic());
    }

    @Test
    void nobodyUsesTheDemonstration() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("be.lra.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("be.lra.demo.."));
    }

    /** The bench puts these classes beside the jar, and nothing else of the tests. */
    @Test
    void deskOfTheBenchNeedsNothingOfTheTests() {
        JavaClasses houseAndTests = new ClassFileImporter().importPackages("be.lra.registration");

        noClasses()
                .that()
                .haveNameMatching(".*\\.BenchDesk.*")
                .should()
                .dependOnClassesThat(describe(
                        "stand among the other tests",
                        type -> !type.getName().contains("BenchDesk")
                                && type.getSource()
                                        .map(source ->
                                                source.getUri().toString().contains("/test-classes/"))
                                        .orElse(false)))
                .check(houseAndTests);
    }

    @Test
    void nothingIsInjectedIntoAField() {
        holds(noFields().should().beAnnotatedWith(Autowired.class));
    }

    @Test
    void namesSayWhatAThingIs() {
        holds(noClasses()
                .should()
                .haveNameMatching(".*(Impl|Helper|Util|Utils|Manager)")
                .orShould()
                .haveNameMatching("be\\.lra\\..*\\.Abstract[A-Z][^.]*"));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
