package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import be.lra.CleanDatabase;
import be.lra.DatabaseTest;
import be.lra.generate.Generate;
import be.lra.identity.Keyring;
import be.lra.identity.TimeOrderedId;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.seal.Sealing;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What {@code scripts/generate} makes is what the application would have made, and is sealed. */
@DatabaseTest
class GeneratedTrailDatabaseTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    DataSource pool;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeSetup setup;

    @Autowired
    Keyring keyring;

    @Autowired
    Sealing sealing;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    CaseTrail lives;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    private LogFixture log;
    private Generate generate;

    @BeforeEach
    void nothingIsThere() {
        log = beans.createBean(LogFixture.class);
        CleanDatabase.empty(jdbc);
        generate = new Generate(pool, jdbc, setup, keyring, sealing, json, log.sealer, clock);
    }

    @Test
    void everyEventIsSealedAndEverySealIsSound() {
        Generate.Made made = generate.make(300, 1, 730, false, 2);

        assertThat(made.sealed()).isEqualTo(made.events()).isGreaterThan(2_400);
        assertThat(log.count("audit_leaf")).isEqualTo(made.events());
        assertThat(log.check()).isEmpty();
    }

    @Test
    void registrationsOfEveryStateThatLastsAreThere() {
        generate.make(600, 1, 60, false, 2);

        assertThat(jdbc.sql("select distinct state from registration")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "DRAFT", "PENDING", "ACTIVATED", "EXPIRED", "REVOKED", "REPLACED", "BLOCKED", "REFUSED");
    }

    @Test
    void namesAreForgottenAsTheApplicationWouldHaveForgottenThem() {
        generate.make(300, 1, 730, false, 2);

        assertThat(jdbc.sql("select count(*) from registration where last_name is not null"
                                + " and ended_at < ? - interval 32 day")
                        .param(Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(log.count("registration where last_name is not null")).isPositive();
    }

    @Test
    void everyEventCanBeReadAndIsSeenWhereTheTrailWouldShowIt() {
        generate.make(100, 1, 730, false, 2);

        List<UUID> visits = jdbc.sql("select id from registration")
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();
        assertThat(visits)
                .allSatisfy(visit -> assertThat(lives.of(visit, Set.copyOf(AuditSentences.kinds())))
                        .isNotEmpty());
        assertThat(log.count("audit_event e join audit_event s on s.registration = e.registration"
                        + " and s.kind = 'RegistrationStarted' where e.seen_by <> s.office or e.seen_by is null"))
                .isZero();
    }

    @Test
    void sameSeedMakesTheSame() {
        generate.make(50, 7, 90, true, 1);
        List<String> first = fingerprintOfAll();
        nothingIsThere();

        generate.make(50, 7, 90, true, 1);

        assertThat(fingerprintOfAll()).isEqualTo(first);
    }

    private List<String> fingerprintOfAll() {
        return jdbc.sql(
                        "select concat(reference, state, coalesce(last_name, ''), started_at) from registration order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void databaseWithARegistrationIsRefused() {
        generate.make(5, 1, 30, false, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> generate.make(5, 2, 30, false, 1))
                .withMessageContaining("registrations");
    }

    @Test
    void databaseOfAnotherOfficeIsRefused() {
        OfficeFixtures.furnish(setup, jdbc);

        assertThatIllegalStateException()
                .isThrownBy(() -> generate.make(5, 1, 30, false, 1))
                .withMessageContaining("offices");
    }

    @Test
    void officesForExercisesAreLeftAlone() {
        OfficeFixtures.furnish(setup, jdbc);
        log.sql("update office set exercise_of = id");

        generate.make(20, 1, 30, false, 1);

        assertThat(log.count("registration r join office o on o.id = r.office where o.exercise_of is not null"))
                .isZero();
    }

    @Test
    void databaseWhoseTrailIsBeingSealedIsRefused() {
        transaction.executeWithoutResult(
                status -> trail.append(new AuditEvent.LetterOpened(), new Actor.Machine("test"), Subject.none()));
        log.sealer.seal();

        assertThatIllegalStateException()
                .isThrownBy(() -> generate.make(5, 1, 30, false, 1))
                .withMessageContaining("sealed");
    }

    @Test
    void entryOfACitizenIsSeenWhereTheVisitBegan() {
        UUID visit = TimeOrderedId.next(clock.instant(), new SecureRandom());
        UUID office = UUID.randomUUID();
        var agent = new Actor.Agent(UUID.randomUUID(), office, UUID.randomUUID());
        append(new AuditEvent.RegistrationStarted("card"), agent, Subject.registration(visit));

        append(new AuditEvent.LinkOpened(), new Actor.Citizen(null), Subject.registration(visit));
        append(new AuditEvent.CodeAccepted(), new Actor.Citizen(null), Subject.registration(UUID.randomUUID()));
        append(new AuditEvent.CitizenSignedOut(), new Actor.Citizen(null), Subject.account(UUID.randomUUID()));

        assertThat(seenBy("LinkOpened")).isEqualTo(office.toString());
        assertThat(seenBy("CodeAccepted")).isEqualTo(new UUID(0, 0).toString());
        assertThat(seenBy("CitizenSignedOut")).isEqualTo("all");
    }

    private void append(AuditEvent event, Actor actor, Subject subject) {
        transaction.executeWithoutResult(status -> trail.append(event, actor, subject));
    }

    private String seenBy(String kind) {
        return jdbc.sql("select coalesce(cast(seen_by as char), 'all') from audit_event where kind = ?")
                .param(kind)
                .query(String.class)
                .single();
    }
}
