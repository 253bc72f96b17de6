package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.PIET;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.registry.BisLookup;
import be.lra.registry.RegisterTrouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Budgets of lookups (security.md 4). */
@DatabaseTest
class LookupBudgetDatabaseTest extends CounterWithStubRegister {

    @Test
    void eleventhLookupWithoutAFinishedCaseWaits() {
        Visit visit = identified(MARTA);
        for (int more = 1; more < 10; more++) {
            clock.advance(Duration.ofSeconds(1));
            visit = continued(read(desk.start(Means.CARD), more % 2 == 0 ? MARTA : PIET));
        }

        Visit next = desk.start(Means.CARD);
        assertThat(read(next, nobody()))
                .isInstanceOfSatisfying(
                        VisitOutcome.LookupsPaused.class,
                        paused -> assertThat(paused.until())
                                .isEqualTo(clock.instant().plus(Duration.ofMinutes(9))));
        assertThat(events(visit.handle().visit())).contains("LookupsPaused");
        clock.advance(Duration.ofMinutes(9));
        assertThat(desk.lookUp(desk.visit(next.handle().visit()).orElseThrow().handle()))
                .isNotInstanceOf(VisitOutcome.LookupsPaused.class);
    }

    @Test
    void finishedCaseGivesTheBudgetBack() {
        for (int more = 0; more < 9; more++) {
            read(desk.start(Means.CARD), more % 3 == 0 ? MARTA : nobody(more));
        }
        letterFor(readyToIssue(PIET));

        assertThat(read(desk.start(Means.CARD), nobody())).isNotInstanceOf(VisitOutcome.LookupsPaused.class);
    }

    @Test
    void sixthLookupOfOneNumberWaitsAtEveryDesk() {
        for (int more = 0; more < 5; more++) {
            RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));
            identified(MARTA);
        }
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        assertThat(read(desk.start(Means.CARD), MARTA)).isInstanceOf(VisitOutcome.LookupsPaused.class);
        assertThat(read(desk.start(Means.CARD), PIET)).isInstanceOf(VisitOutcome.Continued.class);
    }

    @Test
    void registerThatIsAwayCostsNothing() {
        register.consult = number -> new BisLookup.Unavailable(RegisterTrouble.DOWN, Optional.empty());
        for (int more = 0; more < 20; more++) {
            assertThat(read(desk.start(Means.CARD), MARTA)).isInstanceOf(VisitOutcome.RegisterAway.class);
        }
    }

    private static PersonIdentity nobody() {
        return nobody(0);
    }

    private static PersonIdentity nobody(int which) {
        String number = List.of("98472899765", "75260898052", "85473500193").get(which % 3);
        return new PersonIdentity(
                "Niemand", "Nora", MARTA.birthDate(), Sex.MALE, "Belge", Optional.of(new Ssin(number)));
    }
}
