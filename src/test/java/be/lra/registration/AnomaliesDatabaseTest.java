package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.TimeOrderedId;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.registration.Anomalies.Anomaly;
import be.lra.registration.Anomalies.Kind;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each unusual thing is planted among usual work, and found. */
@DatabaseTest
class AnomaliesDatabaseTest extends CounterWithStubRegister {

    private static final Duration USUAL = Duration.ofMinutes(6);

    @Autowired
    Anomalies anomalies;

    @Autowired
    AuditTrail audit;

    private int planted;

    @Test
    void usualWorkIsNotTold() {
        for (int visit = 0; visit < 10; visit++) {
            letter(workingHours().plus(Duration.ofMinutes(visit)), USUAL, person(visit), document(visit));
        }

        assertThat(found()).isEmpty();
    }

    @Test
    void quickLettersOfAnAgentAreTold() {
        usualWorkIsDone();
        List<Reference> quick = new ArrayList<>();
        for (int visit = 0; visit < 3; visit++) {
            quick.addFirst(letter(
                    workingHours().plus(Duration.ofHours(1 + visit)),
                    Duration.ofSeconds(119),
                    person(50 + visit),
                    document(50 + visit)));
        }

        assertThat(found()).containsExactly(new Anomaly(Kind.QUICK, agent.pseudonym(), quick));
    }

    @Test
    void twoQuickLettersAreNot() {
        letter(workingHours(), Duration.ofSeconds(100), person(1), document(1));
        letter(workingHours(), Duration.ofSeconds(100), person(2), document(2));

        assertThat(found()).isEmpty();
    }

    @Test
    void visitByNightIsTold() {
        usualWorkIsDone();
        Reference night = letter(at(LocalTime.of(5, 10)), USUAL, person(60), document(60));

        assertThat(found()).containsExactly(new Anomaly(Kind.OUT_OF_HOURS, agent.pseudonym(), List.of(night)));
    }

    @Test
    void manyCorrectionsAreTold() {
        usualWorkIsDone();
        List<Reference> corrected = new ArrayList<>();
        for (int visit = 0; visit < 5; visit++) {
            Reference file = letter(
                    workingHours().plus(Duration.ofHours(1 + visit)), USUAL, person(70 + visit), document(70 + visit));
            corrected.addFirst(file);
            correct(file);
            correct(file); // twice in one visit is one document
        }

        assertThat(found()).containsExactly(new Anomaly(Kind.CORRECTIONS, agent.pseudonym(), corrected));
    }

    @Test
    void documentOfTwoPersonsIsTold() {
        usualWorkIsDone();
        Reference one = letter(workingHours(), USUAL, person(80), document(80));
        Reference other = letter(workingHours().plus(Duration.ofHours(1)), USUAL, person(81), document(80));

        assertThat(found()).containsExactly(new Anomaly(Kind.SAME_DOCUMENT, "", List.of(other, one)));
    }

    @Test
    void samePersonMayComeTwiceWithTheSameDocument() {
        letter(workingHours(), USUAL, person(90), document(90));
        letter(workingHours().plus(Duration.ofHours(1)), USUAL, person(90), document(90));

        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsOlderThanAWeekIsOver() {
        letter(at(LocalTime.of(5, 10)), USUAL, person(60), document(60));
        clock.advance(Duration.ofDays(8));

        assertThat(found()).isEmpty();
    }

    @Test
    void whatAnotherOfficeBeganIsItsOwnWork() {
        Reference night = letter(at(LocalTime.of(5, 10)), USUAL, person(60), document(60));
        database.sql("""
                        insert into registration_transfer select uuid(), id, uuid(), office, started_at, agent, 'REASON'
                        from registration where reference = ?""").param(night.value()).update();

        assertThat(found()).isEmpty();
    }

    @Test
    void otherOfficesHearNothing() {
        letter(at(LocalTime.of(5, 10)), USUAL, person(60), document(60));
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(elsewhere, Role.SUPERVISOR, setup));

        assertThat(anomalies.lately().anomalies()).isEmpty();
    }

    private List<Anomaly> found() {
        RegistrationFixtures.signIn(supervisor());
        return anomalies.lately().anomalies();
    }

    private void usualWorkIsDone() {
        for (int visit = 0; visit < 4; visit++) {
            letter(workingHours().plus(Duration.ofMinutes(visit)), USUAL, person(visit), document(visit));
        }
    }

    /** Yesterday or before, on a day that is no Sunday. */
    private Instant workingHours() {
        return at(LocalTime.of(9, 30));
    }

    private Instant at(LocalTime time) {
        ZoneId belgium = ZoneId.of("Europe/Brussels");
        LocalDate day = LocalDate.ofInstant(clock.instant(), belgium).minusDays(1);
        return (day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day)
                .atTime(time)
                .atZone(belgium)
                .toInstant();
    }

    private static String person(int number) {
        return "p%063d".formatted(number);
    }

    private static String document(int number) {
        return "d%063d".formatted(number);
    }

    private Reference letter(Instant begun, Duration took, String person, String document) {
        var reference = new Reference("R-%04d-QQ".formatted(planted++));
        database.sql("""
                        insert into registration (id, version, reference, state, means, office, desk, agent, started_at,
                            issued_at, letters, person_key, document_key)
                        values (?, 0, ?, 'EXPIRED', 'TRAVEL_DOCUMENT', ?, ?, ?, ?, ?, 1, ?, ?)""")
                .params(
                        TimeOrderedId.next(begun, random),
                        reference.value(),
                        office.id(),
                        Seat.of(agent).desk(),
                        agent.agentId(),
                        Timestamp.from(begun),
                        Timestamp.from(begun.plus(took)),
                        person,
                        document)
                .update();
        return reference;
    }

    private void correct(Reference file) {
        UUID visit = UUID.fromString(database.sql("select id from registration where reference = ?")
                .param(file.value())
                .query(String.class)
                .single());
        transaction.executeWithoutResult(status -> audit.append(
                new AuditEvent.DocumentCorrected(Set.of("LAST_NAME"), CorrectionMotive.TYPING_ERROR.name()),
                agent.actor(),
                Subject.registration(visit)));
    }
}
