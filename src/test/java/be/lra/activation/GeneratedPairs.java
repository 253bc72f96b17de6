package be.lra.activation;

import be.lra.generate.BulkRows;
import be.lra.generate.Chance;
import be.lra.generate.Place;
import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
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
                        + " ended_at, key_type, terms_version, terms_accepted_at");
        this.keyring = keyring;
    }

    /** What became of a pair, in the words of its states, which registrations share. */
    public record Course(
            String state,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant endedAt,
            boolean isActivated) {}

    /** Adds the pair of a registration; one whose person was forgotten has none any more. */
    public void add(
            Chance chance,
            UUID registration,
            Course course,
            PersonIdentity person,
            String email,
            Place place,
            boolean isWiped) {
        if (isWiped) {
            return;
        }
        KeyedHash fingerprint = keyring.hash(PERSON, person.ssin().orElseThrow().digits());
        Instant accepted = course.isActivated() ? course.endedAt() : null;
        rows.add(
                chance.id(course.issuedAt()),
                0,
                registration,
                1,
                course.state(),
                chance.hex(),
                fingerprint.keyId(),
                0,
                0,
                person.displayName(),
                email,
                fingerprint.hex(),
                fingerprint.keyId(),
                "FR",
                place.name(),
                place.office(),
                course.issuedAt(),
                course.expiresAt(),
                accepted,
                course.endedAt(),
                course.isActivated() ? "EMAIL_CODE" : null,
                course.isActivated() ? "1" : null,
                accepted);
    }

    public void flush() {
        rows.flush();
    }
}
