package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** L7, SEC-10: what cannot be written down is not done. */
@DatabaseTest
class NoEntryNoActDatabaseTest extends CounterWithStubRegister {

    @AfterEach
    void letTheTrailBeWrittenAgain() {
        database.sql("drop trigger if exists nothing_more").update();
    }

    @Test
    void nothingIsIssuedWhileTheTrailCannotBeWritten() {
        Visit visit = readyToIssue(MARTA);
        int pairs = count("activation_pair");
        int messages = count("outbox_message");
        closeTheTrail();

        assertThatThrownBy(() -> desk.issue(visit.handle())).hasMessageContaining("insert into audit_event");

        assertThat(states()).containsExactly("DRAFT");
        assertThat(count("activation_pair")).isEqualTo(pairs);
        assertThat(count("outbox_message")).isEqualTo(messages);
    }

    @Test
    void letterIsIssuedOnceTheTrailCanBeWrittenAgain() {
        Visit visit = readyToIssue(MARTA);
        closeTheTrail();
        assertThatThrownBy(() -> desk.issue(visit.handle())).hasMessageContaining("insert into audit_event");
        letTheTrailBeWrittenAgain();

        assertThat(desk.issue(visit.handle())).isInstanceOf(IssueOutcome.Registered.class);
    }

    private void closeTheTrail() {
        database.sql("create trigger nothing_more before insert on audit_event for each row"
                        + " signal sqlstate '45000' set message_text = 'the trail is closed'")
                .update();
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
