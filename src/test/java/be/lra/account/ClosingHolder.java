package be.lra.account;

import be.lra.audit.AuditEvent;
import be.lra.identity.Ssin;
import be.lra.messaging.DeliveryState;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An invented holder whose account a desk is asked to close. */
public record ClosingHolder(NumberedHolder holder, SignedInCitizen before, BeanFactory beans) {

    /** With a session that is open, and the only one there is. */
    public static ClosingHolder open(Ssin number, AutowireCapableBeanFactory spring) {
        JdbcTemplate sql = spring.getBean(JdbcTemplate.class);
        sql.update("delete from citizen_account");
        sql.update("delete from outbox_message");
        return beside(number, spring);
    }

    /** One account more, of somebody who may have some. */
    public static ClosingHolder beside(Ssin number, AutowireCapableBeanFactory spring) {
        NumberedHolder holder = NumberedHolder.open(number, spring);
        return new ClosingHolder(holder, holder.accounts().citizen(holder.account(), holder.key()), spring);
    }

    /** As if it were asked at another desk, with a number whose seal does not open. */
    public void closeAtWithoutNumber(Instant due) {
        holder.sql()
                .update("update citizen_account set closes_at = ? where id = ?", Timestamp.from(due), holder.account());
        holder.sql()
                .update(
                        "insert into person_number (fingerprint, number_sealed, number_key_id, needed_until)"
                                + " select person_fingerprint, 'no base64', 'test', '2036-01-01 00:00:00'"
                                + " from citizen_account where id = ?",
                        holder.account());
    }

    /** What the mail server said about every mail so far. */
    public void mailsAre(DeliveryState state) {
        holder.sql().update("update outbox_message set state = ?", state.name());
    }

    /** What it said about those that still waited. */
    public void newMailsAre(DeliveryState state) {
        holder.sql().update("update outbox_message set state = ? where state = 'QUEUED'", state.name());
    }

    public boolean isSessionOpen() {
        return beans.getBean(DigitalKeys.class).isOpen(before);
    }

    /** As after password and code. */
    public void signIn() {
        CitizenAccount account =
                beans.getBean(CitizenAccounts.class).findById(holder.account()).orElseThrow();
        SignedInCitizen citizen = holder.accounts().citizen(holder.account(), holder.key());
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> beans.getBean(SessionOpening.class)
                        .open(citizen, account, new AuditEvent.CitizenSignedIn("EMAIL_CODE")));
    }

    public void raiseCase() {
        holder.sql()
                .update(
                        "insert into frozen_case (id, version, account, digital_keys, raised_at, state) values (?, 0, ?, 1, ?, 'RAISED')",
                        UUID.randomUUID(),
                        holder.account(),
                        Timestamp.from(beans.getBean(Clock.class).instant()));
    }

    public void remove() {
        holder.sql().update("delete from citizen_account where id = ?", holder.account());
    }

    public boolean exists() {
        return Objects.requireNonNull(holder.sql()
                        .queryForObject(
                                "select count(*) from citizen_account where id = ?", Integer.class, holder.account()))
                > 0;
    }

    public List<@Nullable String> notices() {
        return holder.sql()
                .queryForList("select kind from security_notice where account = ?", String.class, holder.account());
    }

    public List<@Nullable String> events() {
        return holder.events();
    }
}
