package be.lra.account;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.office.OfficeFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An invented holder of an active account, for tests of other modules.
 *
 * @param key by e-mail
 */
public record ReadyHolder(UUID account, UUID key, String userName, String email) {

    public static final String PASSWORD = "merle chante le matin";
    public static final String NAME = "Anne Specimen";

    /** Makes one with the services of the application. */
    public static ReadyHolder make(ApplicationContext application) {
        return make(application, null);
    }

    /** Makes one of whose number the fingerprint is known. */
    public static ReadyHolder make(ApplicationContext application, @Nullable NewAccount as) {
        Instant now = application.getBean(Clock.class).instant();
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String email = "holder." + mark + "@mail.example";
        var person = as != null
                ? as
                : new NewAccount(
                        NAME,
                        new EmailAddress(email),
                        Optional.empty(),
                        Language.FR,
                        "Commune-Exemple",
                        Optional.of(OfficeFixtures.OFFICE),
                        now.plus(Duration.ofDays(14)));
        var name = new UserName("anne." + mark);
        var hash = new PasswordHash(Objects.requireNonNull(
                application.getBean(PasswordEncoder.class).encode(PASSWORD)));
        var transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        UUID account = Objects.requireNonNull(transaction.execute(status -> application
                .getBean(AccountOpening.class)
                .open(null, person, new Credentials(name, hash))
                .orElseThrow()));
        var sql = application.getBean(JdbcTemplate.class);
        transaction.executeWithoutResult(status -> sql.update(
                "update citizen_account set state = 'ACTIVE', activated_at = created_at where id = ?", account));
        UUID key = UUID.randomUUID();
        Instant at = now.minus(Duration.ofDays(30));
        transaction.executeWithoutResult(status -> sql.update(
                "insert into digital_key (id, version, account, type, state, activated_at, expires_at)"
                        + " values (?, 0, ?, 'EMAIL_CODE', 'ACTIVE', ?, ?)",
                key,
                account,
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                LocalDateTime.ofInstant(at.plus(Duration.ofDays(3652)), ZoneOffset.UTC)));
        return new ReadyHolder(account, key, name.value(), person.email().value());
    }

    /** Somebody who has just proven the key by e-mail. */
    public SignedInCitizen signedIn(Instant provenAt) {
        return new SignedInCitizen(account, key, SignInMeans.EMAIL_CODE, SignInMeans.EMAIL_CODE.atMost(), provenAt);
    }

    /** Somebody who has just typed the password, and nothing else. */
    public SignedInCitizen byPassword(Instant provenAt) {
        return new SignedInCitizen(account, null, SignInMeans.PASSWORD, SignInMeans.PASSWORD.atMost(), provenAt);
    }
}
