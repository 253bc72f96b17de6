package be.lra.account;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import be.lra.office.OfficeFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented accounts with keys, sessions of their holders, and what the mails to them say. */
final class AccountFixtures {

    static final String PASSWORD = "merle chante le matin";

    private final AccountOpening opening;
    private final PasswordEncoder passwords;
    private final List<MessageComposer> composers;
    private final JdbcTemplate sql;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AccountFixtures(
            AccountOpening opening,
            PasswordEncoder passwords,
            List<MessageComposer> composers,
            JdbcTemplate sql,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.opening = opening;
        this.passwords = passwords;
        this.composers = composers;
        this.sql = sql;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An active account without any key. */
    UUID open() {
        var name = new UserName("anne." + UUID.randomUUID().toString().substring(0, 8));
        var person = new NewAccount(
                "Anne Specimen",
                new EmailAddress("specimen." + UUID.randomUUID() + "@example.org"),
                Optional.empty(),
                Language.FR,
                "Commune-Exemple",
                Optional.of(OfficeFixtures.OFFICE),
                clock.instant().plus(Duration.ofDays(14)));
        var hash = new PasswordHash(hash(PASSWORD));
        UUID account = inTransaction(() -> opening.open(null, person, new Credentials(name, hash)))
                .orElseThrow();
        sql.update("update citizen_account set state = 'ACTIVE', activated_at = created_at where id = ?", account);
        return account;
    }

    String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    /** A key more; every next one is a second younger. */
    UUID addKey(UUID account, DigitalKeyType type) {
        UUID key = UUID.randomUUID();
        int before = Objects.requireNonNull(
                sql.queryForObject("select count(*) from digital_key where account = ?", Integer.class, account));
        Instant at = clock.instant().minus(Duration.ofDays(30)).plusSeconds(before);
        sql.update(
                "insert into digital_key (id, version, account, type, state, activated_at, expires_at)"
                        + " values (?, 0, ?, ?, 'ACTIVE', ?, ?)",
                key,
                account,
                type.name(),
                timestamp(at),
                timestamp(at.plus(Duration.ofDays(3652))));
        return key;
    }

    private static LocalDateTime timestamp(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Somebody who has just proven a key. */
    SignedInCitizen citizen(UUID account, UUID key) {
        return new SignedInCitizen(
                account, key, SignInMeans.EMAIL_CODE, SignInMeans.EMAIL_CODE.atMost(), clock.instant());
    }

    static MockHttpSession session(SignedInCitizen citizen) {
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        citizen, null, AuthorityUtils.createAuthorityList(SignedInCitizen.AUTHORITY))));
        return session;
    }

    String userName(UUID account) {
        return column("user_name", account);
    }

    String email(UUID account) {
        return column("email", account);
    }

    private String column(String column, UUID account) {
        return Objects.requireNonNull(
                sql.queryForObject("select " + column + " from citizen_account where id = ?", String.class, account));
    }

    String state(UUID key) {
        return Objects.requireNonNull(
                sql.queryForObject("select state from digital_key where id = ?", String.class, key));
    }

    List<@Nullable String> events(UUID account) {
        return sql.queryForList(
                "select kind from audit_event where account = ? order by at, id", String.class, account);
    }

    /** The code of the newest mail of a kind, as just before it leaves. */
    String mailedCode(MessageKind kind) {
        return compose(kind).blocks().stream()
                .filter(MailBlock.Code.class::isInstance)
                .map(block -> ((MailBlock.Code) block).code())
                .findFirst()
                .orElseThrow();
    }

    /** The words of the newest mail of a kind. */
    String mail(MessageKind kind) {
        return words(compose(kind));
    }

    static String words(MailContent mail) {
        return mail.subject() + " "
                + mail.blocks().stream().map(MailBlock::toString).reduce("", String::concat);
    }

    /** The newest mail of a kind, as just before it leaves. */
    MailContent compose(MessageKind kind) {
        UUID subject = sql.queryForObject(
                "select subject from outbox_message where kind = ? order by id desc limit 1", UUID.class, kind.name());
        return compose(kind, Objects.requireNonNull(subject));
    }

    MailContent compose(MessageKind kind, UUID subject) {
        MessageComposer writer = composers.stream()
                .filter(composer -> composer.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
        return inTransaction(() -> writer.compose(kind, subject, Language.FR, clock.instant()))
                .orElseThrow();
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
