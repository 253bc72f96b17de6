package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.lra.DatabaseTest;
import be.lra.office.OfficeOverview.DeskState;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The desks of an office: how they come, what they are called, and who sits there. */
@DatabaseTest
class DeskAdministrationDatabaseTest {

    @Autowired
    DeskAdministration administration;

    @Autowired
    OfficeAdministration overview;

    @Autowired
    Workplaces workplaces;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        UUID geai = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(geai, "geai", Role.ADMINISTRATOR));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void addedDeskSeatsAgentsAndStandsInTheTrail() {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);

        assertThat(administration.add(" Guichet 3 ")).isEqualTo(new DeskOutcome.Saved());

        UUID added = desk("Guichet 3").id();
        assertThat(workplaces.of(merle)).extracting(Workplace::desk).contains(added);
        assertThat(trail()).containsExactly("DeskAdded {\"desk\":\"" + added + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "'   ', NO_NAME",
        "'a\tb', NO_NAME",
        "1234567890123456789012345678901234567890123456789012345678901, NO_NAME",
        "guichet 1, NAME_TAKEN"
    })
    void nameThatCannotBeIsRefused(String name, DeskProblem problem) {
        DeskState second = desk("Guichet 2");

        assertThat(administration.add(name)).isEqualTo(new DeskOutcome.Invalid(problem));
        assertThat(administration.rename(second.id(), second.version(), name))
                .isEqualTo(new DeskOutcome.Invalid(problem));
        assertThat(desks()).extracting(DeskState::name).containsExactly("Guichet 1", "Guichet 2");
        assertThat(trail()).isEmpty();
    }

    @Test
    void deskIsRenamedAndStandsInTheTrail() {
        DeskState shown = desk("Guichet 1");

        assertThat(administration.rename(shown.id(), shown.version(), "Accueil"))
                .isEqualTo(new DeskOutcome.Saved());

        assertThat(desks()).extracting(DeskState::name).containsExactly("Accueil", "Guichet 2");
        assertThat(trail()).containsExactly("DeskRenamed {\"desk\":\"" + shown.id() + "\"}");
    }

    @Test
    void ownNameInOtherLettersIsNotTakenAndTheSameLeavesNoTrace() {
        DeskState shown = desk("Guichet 1");

        assertThat(administration.rename(shown.id(), shown.version(), "Guichet 1"))
                .isEqualTo(new DeskOutcome.Saved());
        assertThat(trail()).isEmpty();
        assertThat(administration.rename(shown.id(), shown.version(), "GUICHET 1"))
                .isEqualTo(new DeskOutcome.Saved());
        assertThat(desks()).extracting(DeskState::name).contains("GUICHET 1");
    }

    @Test
    void staleVersionIsRefused() {
        DeskState shown = desk("Guichet 1");
        administration.rename(shown.id(), shown.version(), "Accueil");

        assertThat(administration.rename(shown.id(), shown.version(), "Salle")).isEqualTo(new DeskOutcome.Stale());
        assertThat(desks()).extracting(DeskState::name).contains("Accueil").doesNotContain("Salle");
    }

    @Test
    void ofTwoDesksOfOneNameAtOnceOneIsAdded() throws Exception {
        var start = new CyclicBarrier(2);
        var context = SecurityContextHolder.getContext();
        Callable<DeskOutcome> add = () -> {
            SecurityContextHolder.setContext(context);
            start.await();
            return administration.add("Guichet 3");
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<DeskOutcome> outcomes = threads.invokeAll(List.of(add, add)).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes).containsOnlyOnce(new DeskOutcome.Saved());
        }
        assertThat(desks()).hasSize(3);
    }

    @Test
    void blockedDeskKeepsItsName() {
        jdbc.sql("update desk set blocked = true").update();

        assertThat(administration.add("Guichet 1")).isEqualTo(new DeskOutcome.Invalid(DeskProblem.NAME_TAKEN));
        assertThat(desks())
                .extracting(DeskState::name, DeskState::blocked)
                .containsExactly(tuple("Guichet 1", true), tuple("Guichet 2", true));
    }

    private List<DeskState> desks() {
        return overview.overview().desks();
    }

    private DeskState desk(String name) {
        return desks().stream()
                .filter(desk -> desk.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<@Nullable String> trail() {
        return jdbc.sql("select concat(kind, ' ', details) from audit_event order by at, id")
                .query(String.class)
                .list();
    }
}
