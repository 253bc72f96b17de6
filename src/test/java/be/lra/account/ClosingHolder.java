package be.lra.account;

import be.lra.audit.AuditEvent;
import be.lra.identity.Ssin;
import java.sql.Timestamp;
import java.time.Clock;
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
        spring.getBean(JdbcTemplate.class).update("delete from citizen_account");
        NumberedHolder holder = NumberedHolder.open(number, spring);
        return new ClosingHolder(holder, holder.accounts().citizen(holder.account(), holder.key()), spring);
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
