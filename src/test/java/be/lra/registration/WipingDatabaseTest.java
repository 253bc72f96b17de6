package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.PIET;
import static be.lra.registration.RegistrationFixtures.searched;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.activation.Activations;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** N1, L8: what says whom a registration was for goes some time after its end; that it was stays. */
@DatabaseTest
class WipingDatabaseTest extends CounterWithStubRegister {

    private static final Duration LETTER = Duration.ofDays(15); // longer than a letter lives
    private static final Duration KEPT = Duration.ofDays(30); // domain.md 3

    @Autowired
    Wiping wiping;

    @Autowired
    Sweep sweep;

    @Autowired
    RegistrationSearch search;

    @Autowired
    RegistrationArchive archive;

    @Autowired
    Activations activations;

    @Test
    void endedRegistrationForgetsWhomItWasForAndKeepsTheFacts() {
        RegistrationRecord registration = lapsed();
        clock.advance(KEPT.plusHours(2));

        assertThat(wiping.runOnce()).isEqualTo(1);

        assertThat(personalData(registration.id())).isEmpty();
        assertThat(searched(search, "Specimen")).isEmpty();
        assertThat(searched(search, registration.reference().value()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.person()).isEmpty();
                    assertThat(found.email()).isEmpty();
                    assertThat(found.state()).isEqualTo(RegistrationState.EXPIRED);
                    assertThat(found.letters()).isEqualTo(1);
                });
        assertThat(events(registration.id())).endsWith("RegistrationWiped");
        assertThat(activations.status(registration.id())).isEmpty();
    }

    @Test
    void entryAboutTheWipingStillLeadsToThePerson() {
        RegistrationRecord registration = lapsed();
        clock.advance(KEPT.plusHours(2));

        wiping.runOnce();

        assertThat(database.sql(
                                "select count(person_fingerprint) - count(distinct person_fingerprint) from audit_event where registration = ?"
                                        + " and kind in ('RegistrationIssued', 'RegistrationWiped')")
                        .param(registration.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void secondRunFindsNothing() {
        lapsed();
        clock.advance(KEPT.plusHours(2));
        wiping.runOnce();

        assertThat(wiping.runOnce()).isZero();
    }

    @Test
    void nothingGoesBeforeItsTime() {
        RegistrationRecord registration = lapsed();
        clock.advance(KEPT.minusHours(2));

        assertThat(wiping.runOnce()).isZero();
        assertThat(personalData(registration.id())).isNotEmpty();
    }

    @Test
    void openRegistrationKeepsItsPerson() {
        RegistrationRecord open = issued(PIET);
        clock.advance(KEPT.plusDays(1)); // nobody swept: the letter is still to be ended

        assertThat(wiping.runOnce()).isZero();
        assertThat(personalData(open.id())).isNotEmpty();
    }

    @Test
    void suspectedRegistrationWaitsForTheSupervisor() {
        Visit visit = readyToIssue(MARTA);
        desk.suspectFraud(visit.handle().visit());
        desk.issue(visit.handle());
        clock.advance(LETTER);
        sweep.runOnce();
        clock.advance(KEPT.plusHours(2));

        assertThat(wiping.runOnce()).isZero();

        database.sql("update fraud_suspicion set state = 'NEGATED'").update();
        assertThat(wiping.runOnce()).isEqualTo(1);
    }

    private RegistrationRecord lapsed() {
        RegistrationRecord registration = issued(MARTA);
        clock.advance(LETTER);
        assertThat(sweep.runOnce()).isEqualTo(1);
        return registration;
    }

    /** Whatever of the person still stands in the tables of the registration. */
    private Map<String, @Nullable Object> personalData(UUID registration) {
        Map<String, @Nullable Object> row =
                database.sql("""
                        select r.last_name, r.given_names, r.birth_date, r.sex, r.nationality, r.ssin, r.email, r.evidence,
                               r.search_name, (select min(part) from registration_name_part n where n.registration = r.id) part,
                               (select min(display_name) from activation_pair p where p.registration = r.id) pair
                        from registration r where r.id = ?""").param(registration).query().singleRow();
        row.values().removeIf(Objects::isNull);
        return row;
    }
}
