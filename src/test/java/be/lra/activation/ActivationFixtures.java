package be.lra.activation;

import be.lra.identity.BirthDate;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import be.lra.office.OfficeFixtures;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desk and the mail worker do, for tests of the way at home. */
final class ActivationFixtures {

    static final String PASSWORD = "kroket parasol zeven";
    private static final Ssin NUMBER = new Ssin("85073003328"); // domain.md 5.4

    private final Activations activations;
    private final List<MessageComposer> composers;
    private final JdbcTemplate sql;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ActivationFixtures(
            Activations activations,
            List<MessageComposer> composers,
            JdbcTemplate sql,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.activations = activations;
        this.composers = composers;
        this.sql = sql;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    static String someEmail() {
        return "specimen." + UUID.randomUUID() + "@example.org";
    }

    IssuedPair issue(UUID registration) {
        return issue(registration, someEmail());
    }

    IssuedPair issue(UUID registration, String email) {
        return issue(registration, email, false);
    }

    IssuedPair issueInPlaceOfAnother(UUID registration) {
        return issue(registration, someEmail(), true);
    }

    private IssuedPair issue(UUID registration, String email, boolean replacesAnother) {
        sql.update(
                "insert into registration (id, version, reference, state, means, office, desk, agent, started_at,"
                        + " letters, last_name, given_names, birth_date, sex, nationality, ssin, language)"
                        + " values (?, 0, ?, 'PENDING', 'CARD', ?, ?, ?, '2026-11-17 09:30:00', 1, 'Specimen',"
                        + " 'Anne Marie', '1985-07-30', 'FEMALE', 'Belge', '85073003328', 'FR')"
                        + " on duplicate key update state = 'PENDING'",
                registration,
                registration.toString().substring(0, 9),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
        var person = new PersonIdentity(
                "Specimen", "Anne Marie", new BirthDate(1985, 7, 30), Sex.FEMALE, "Belge", Optional.of(NUMBER));
        var pair = new NewPair(
                registration,
                person,
                new EmailAddress(email),
                Language.FR,
                OfficeFixtures.OFFICE,
                "Commune-Exemple",
                replacesAnother);
        return Objects.requireNonNull(transaction.execute(status -> activations.issue(pair)));
    }

    void end(UUID registration, PairEnd end) {
        transaction.executeWithoutResult(status -> activations.end(registration, end));
    }

    LinkResend resend(UUID registration) {
        return Objects.requireNonNull(transaction.execute(status -> activations.resendLink(registration)));
    }

    /** Writes the mail with the link, as just before sending, and returns the token in it. */
    String mailedToken(UUID registration) {
        String address = compose(MessageKind.ACTIVATION_LINK, registration).orElseThrow().blocks().stream()
                .filter(MailBlock.Action.class::isInstance)
                .map(block -> ((MailBlock.Action) block).target().toString())
                .findFirst()
                .orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Writes the mail with the newest one-time code of all, as just before sending, and returns the code in it. */
    String mailedCode(MessageKind kind) {
        UUID code = sql.queryForObject(
                "select id from one_time_code where purpose = ? order by requested_at desc, id desc limit 1",
                UUID.class,
                kind == MessageKind.LOGIN_CODE ? "LOGIN" : "REGISTRATION");
        return compose(kind, Objects.requireNonNull(code)).orElseThrow().blocks().stream()
                .filter(MailBlock.Code.class::isInstance)
                .map(block -> ((MailBlock.Code) block).code())
                .findFirst()
                .orElseThrow();
    }

    Optional<MailContent> compose(MessageKind kind, UUID subject) {
        MessageComposer writer = composers.stream()
                .filter(composer -> composer.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(
                transaction.execute(status -> writer.compose(kind, subject, Language.FR, clock.instant())));
    }
}
