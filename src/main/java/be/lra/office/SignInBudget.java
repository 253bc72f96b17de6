package be.lra.office;

import be.lra.identity.Keyring;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts to sign in, in the database and before the password is looked at, so that parallel guesses on any node
 * meet the same limit. Unknown names are counted like known ones.
 */
@Component
class SignInBudget {

    private static final int PER_NAME_AND_ADDRESS = 5; // security.md 4
    private static final int PER_ADDRESS = 20; // security.md 4
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String PURPOSE = "sign-in-budget";

    private final AttemptRecords records;
    private final Keyring keyring;

    SignInBudget(AttemptRecords records, Keyring keyring) {
        this.records = records;
        this.keyring = keyring;
    }

    /** Counts one attempt; the result is the time to wait for when there was none left. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Instant> reserve(String userName, String address, Instant now) {
        return count(key("", address), PER_ADDRESS, now)
                .or(() -> count(key(userName, address), PER_NAME_AND_ADDRESS, now));
    }

    /** Forgets the attempts for a name, and whatever is older than a day. */
    @Transactional
    public void settle(String userName, String address, Instant now) {
        records.forget(key(userName, address), now.minus(KEPT));
    }

    private Optional<Instant> count(String id, int limit, Instant now) {
        records.begin(id, now);
        Attempts attempts = records.findById(id).orElseGet(() -> new Attempts(id, now));
        Optional<Instant> wait = attempts.waitAt(now);
        if (wait.isEmpty()) {
            attempts.another(now, limit);
        }
        return wait;
    }

    private String key(String userName, String address) {
        return keyring.hash(PURPOSE, userName + '\n' + address).hex();
    }
}
