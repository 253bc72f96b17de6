package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AccountSweepDatabaseTest {

    @Autowired
    AccountSweep sweep;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private final UUID account = UUID.randomUUID();

    @Test
    void draftGoesWithItsTimeAndAnActiveAccountStays() {
        account("DRAFT", clock.instant().plus(Duration.ofHours(1)));
        sweep.sweep();
        boolean before = isThere("citizen_account");
        clock.advance(Duration.ofHours(1));

        sweep.sweep();

        assertThat(before).isTrue();
        assertThat(isThere("citizen_account")).isFalse();
    }

    @Test
    void activeAccountStaysHoweverOldItsDraftIs() {
        account("ACTIVE", clock.instant().minus(Duration.ofDays(400)));

        sweep.sweep();

        assertThat(isThere("citizen_account")).isTrue();
        database.sql("delete from citizen_account where id = ?")
                .param(account.toString())
                .update();
    }

    private void account(String state, Instant draftUntil) {
        database.sql(
                        "insert into citizen_account (id, version, user_name, user_name_comparable, password_hash, display_name,"
                                + " email, email_comparable, language, sender_name, state, created_at, draft_until)"
                                + " values (:id, 0, :name, :name, 'x', 'Specimen', :name, :name, 'FR', 'Commune-Exemple', :state,"
                                + " :until, :until)")
                .param("id", account.toString())
                .param("name", account.toString().substring(0, 13))
                .param("state", state)
                .param("until", Timestamp.from(draftUntil))
                .update();
    }

    private boolean isThere(String table) {
        return database.sql("select count(*) from " + table + " where id = ?")
                        .param(account.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
