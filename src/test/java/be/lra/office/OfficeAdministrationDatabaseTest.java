package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Language;
import be.lra.office.OfficeOverview.Colleague;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.OfficeOverview.HeldRole;
import be.lra.office.OfficeOverview.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-09: author's version, not the newest, is refused; every change stands in the trail. */
@DatabaseTest
class OfficeAdministrationDatabaseTest {

    @Autowired
    OfficeAdministration administration;

    @Autowired
    Offices offices;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    private UUID geai = UUID.randomUUID();

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        geai = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(geai, "geai", Role.ADMINISTRATOR));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void changeIsSavedAndItsFieldsStandInTheTrail() {
        OfficeChangeOutcome outcome = administration.change(open("le matin", version()), "");

        assertThat(outcome).isEqualTo(new OfficeChangeOutcome.Saved());
        assertThat(hours()).isEqualTo("le matin");
        assertThat(trail()).containsExactly("OfficeChanged {\"fields\":[\"HOURS_FR\"]}");
    }

    @Test
    void changeOfNothingLeavesNoTrace() {
        OfficeChangeOutcome outcome = administration.change(OfficeFixtures.change(version()), "");

        assertThat(outcome).isEqualTo(new OfficeChangeOutcome.Saved());
        assertThat(trail()).isEmpty();
    }

    @Test
    void staleVersionIsRefused() {
        int shown = version();
        administration.change(open("le matin", shown), "");

        OfficeChangeOutcome outcome = administration.change(open("le soir", shown), "");

        assertThat(outcome).isEqualTo(new OfficeChangeOutcome.Stale());
        assertThat(hours()).isEqualTo("le matin");
    }

    @Test
    void ofTwoAdministratorsAtOnceOneWins() throws Exception {
        int shown = version();
        var start = new CyclicBarrier(2);
        var context = SecurityContextHolder.getContext();

        List<Callable<OfficeChangeOutcome>> both = List.of("le matin", "le soir").stream()
                .<Callable<OfficeChangeOutcome>>map(hours -> () -> {
                    SecurityContextHolder.setContext(context);
                    start.await();
                    return administration.change(open(hours, shown), "");
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<OfficeChangeOutcome> outcomes = threads.invokeAll(both).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes)
                    .containsExactlyInAnyOrder(new OfficeChangeOutcome.Saved(), new OfficeChangeOutcome.Stale());
        }
    }

    @Test
    void wrongDetailsAreNamedAndNothingIsSaved() {
        OfficeChangeOutcome outcome = administration.change(OfficeFixtures.renamed(" ", version()), "fusion");

        assertThat(outcome).isEqualTo(new OfficeChangeOutcome.Invalid(Map.of(OfficeField.NAME, FieldProblem.MISSING)));
        assertThat(offices.profile(OfficeFixtures.OFFICE).name()).isEqualTo("Commune-Exemple");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void onlyAdministratorsChange(Role role) {
        UUID merle = OfficeFixtures.appoint(setup, "merle", role);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(merle, "merle", role));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.change(OfficeFixtures.change(0), ""));
    }

    @Test
    void colleaguesAreListedOnceWithAllTheirRoles() {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        var ended = new Validity(
                MutableClock.START.minus(Duration.ofDays(9)), MutableClock.START.minus(Duration.ofDays(2)));
        var planned = Validity.openEnded(MutableClock.START.plus(Duration.ofDays(3)));
        setup.grant(merle, Role.SUPERVISOR, OfficeFixtures.CBE_NUMBER, ended);
        setup.grant(merle, Role.AUDITOR, OfficeFixtures.CBE_NUMBER, planned);

        Colleague colleague = colleague("merle");

        assertThat(colleague.roles())
                .extracting(HeldRole::role, HeldRole::standing)
                .containsExactly(
                        tuple(Role.SUPERVISOR, Standing.ENDED),
                        tuple(Role.AGENT, Standing.OPEN),
                        tuple(Role.AUDITOR, Standing.PLANNED));
    }

    @Test
    void colleaguesOfAnotherOfficeAreNotListed() {
        UUID pic = UUID.randomUUID();
        setup.appoint(new NewAgent(pic, "pic", OfficeFixtures.PASSWORD, "Agent pic", Language.FR));
        setup.grant(pic, Role.AGENT, "0207000005");

        assertThat(administration.overview().colleagues())
                .extracting(Colleague::userName)
                .containsExactly("geai");
    }

    @Test
    void nobodyMayStopHimselfAndASupervisorNoAdministrator() {
        UUID merle = OfficeFixtures.appoint(setup, "merle", Role.SUPERVISOR);
        assertThat(colleague("geai").reach().lock()).isFalse();
        assertThat(colleague("merle").reach().lock()).isTrue();

        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(merle, "merle", Role.SUPERVISOR));

        assertThat(colleague("geai").reach().lock()).isFalse();
        assertThat(colleague("merle").reach().lock()).isFalse();
    }

    @Test
    void desksAreListedByNameWithTheirLocks() {
        jdbc.sql("update desk set blocked = true where name = 'Guichet 2'").update();

        assertThat(administration.overview().desks())
                .extracting(DeskState::name, DeskState::blocked)
                .containsExactly(tuple("Guichet 1", false), tuple("Guichet 2", true));
    }

    private Colleague colleague(String userName) {
        return administration.overview().colleagues().stream()
                .filter(colleague -> colleague.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    private int version() {
        return administration.overview().version();
    }

    private static OfficeChange open(String hours, int version) {
        return OfficeFixtures.open(hours, version);
    }

    private @Nullable String hours() {
        return offices.profile(OfficeFixtures.OFFICE).openingHours().get(Language.FR);
    }

    private List<@Nullable String> trail() {
        return jdbc.sql("select concat(kind, ' ', details) from audit_event order by at, id")
                .query(String.class)
                .list();
    }
}
