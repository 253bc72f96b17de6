package be.lra.activation;

import be.lra.generate.BulkRows;
import be.lra.generate.Chance;
import be.lra.generate.Place;
import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented pairs of code and link on their way into their table; nobody knows the codes. */
public final class GeneratedPairs {

    private static final String PERSON = "account-person"; // as PersonFingerprint says

    private final BulkRows rows;
    private final Keyring keyring;

    public GeneratedPairs(Connection connection, Keyring keyring) {
        this.rows = new BulkRows(
                connection,
                "activation_pair",
                "id, version, registration, number, state, code_hmac, code_key_id, attempts, claim, display_name, email,"
                        + " person_fingerprint, person_key_id, language, sender_name, office, issued_at, expires_at, opened_at,"
                        + " ended_at, reminders, key_type, terms_version, terms_accepted_at, account");
        this.keyring = keyring;
    }

    /**
     * What became of a pair, in the words of its states, which registrations share.
     *
     * @param openedAt when the code was right
     * @param attempts wrong codes
     * @param reminders mails that reminded of it
     * @param account that came of it
     * @param keyType of that account's first key
     */
    public record Course(
            String state,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant openedAt,
            @Nullable Instant endedAt,
            int attempts,
            int reminders,
            @Nullable UUID account,
            String keyType) {}

    /** Whose pair it is. */
    public record Holder(PersonIdentity person, String email, Language language, Place place) {}

    /** Adds the pair of a registration. */
    public void add(Chance chance, UUID registration, Course course, Holder holder) {
        KeyedHash fingerprint =
                keyring.hash(PERSON, holder.person().ssin().orElseThrow().digits());
        boolean isActivated = course.account() != null;
        rows.add(
                chance.id(course.issuedAt()),
                0,
                registration,
                1,
                course.state(),
                chance.hex(),
                fingerprint.keyId(),
                course.attempts(),
                course.openedAt() == null ? 0 : 1,
                holder.person().displayName(),
                holder.email(),
                fingerprint.hex(),
                fingerprint.keyId(),
                holder.language().name(),
                holder.place().name(),
                holder.place().office(),
                course.issuedAt(),
                course.expiresAt(),
                course.openedAt(),
                course.endedAt(),
                course.reminders(),
                isActivated ? course.keyType() : null,
                isActivated ? "1" : null,
                isActivated ? course.endedAt() : null,
                course.account());
    }

    public void flush() {
        rows.flush();
    }
}
