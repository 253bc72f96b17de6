package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.identity.Keyring;
import be.lra.identity.Ssin;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** SEC-10: no entry, no act; no act, no entry; never the number. */
@DatabaseTest
class AuditTrailDatabaseTest {

    private static final Ssin PERSON = new Ssin("85073003328"); // domain.md 5.4
    private static final Actor ACTOR = new Actor.Machine("test");

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Keyring keyring;

    @BeforeEach
    void emptyTheTrail() {
        jdbc.sql("delete from audit_event").update();
    }

    @Test
    void entryNeedsTheTransactionOfTheAct() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> trail.append(new AuditEvent.LinkOpened(), ACTOR, Subject.none()));
    }

    @Test
    void entryIsLostWithTheAct() {
        transaction.executeWithoutResult(status -> {
            trail.append(new AuditEvent.LinkOpened(), ACTOR, Subject.none());
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from audit_event")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void componentsOfTheEventAreTheDetails() {
        append(new AuditEvent.MessageFailed("ACTIVATION_LINK", 2, "unavailable", true), Subject.none());

        assertThat(column("kind")).isEqualTo("MessageFailed");
        assertThat(column("details"))
                .contains("\"kind\":\"ACTIVATION_LINK\"", "\"attempt\":2", "\"willRetry\":true")
                .doesNotContain("eventName");
    }

    @Test
    void personIsKeptAsKeyedFingerprintOnly() {
        append(new AuditEvent.EmailConfirmed(), Subject.registration(UUID.randomUUID(), PERSON));

        String row = jdbc.sql("select * from audit_event").query().singleRow().toString();
        assertThat(row).doesNotContain(PERSON.digits()).doesNotContain(PERSON.formatted());
        assertThat(column("person_fingerprint"))
                .isEqualTo(keyring.hash("audit-person", PERSON.digits()).hex());
        assertThat(column("person_key_id")).isEqualTo("test");
    }

    @Test
    void purposeIsKept() {
        append(new AuditEvent.EmailConfirmed(), Subject.none());

        assertThat(column("purpose")).isEqualTo("registration");
    }

    @Test
    void mapsOfCodesAreKept() {
        append(new AuditEvent.CardRead(1, Map.of("photo-digest", "PASSED")), Subject.none());

        assertThat(column("details")).contains("\"photo-digest\":\"PASSED\"");
    }

    private void append(AuditEvent event, Subject subject) {
        transaction.executeWithoutResult(status -> trail.append(event, ACTOR, subject));
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from audit_event")
                .query(String.class)
                .single();
    }
}
