package be.lra.reader;

import be.lra.identity.Keyring;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits how many codes an address may ask for and how many wrong ones an agent may type, on all nodes together: each try
 * is counted, under a lock, before anything is looked up.
 */
@Component
class PairingBudget {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String PURPOSE = "bridge-pairing-tries";

    private final TriesRows rows;
    private final Keyring keyring;
    private final ReaderProperties.Pairing limits;

    PairingBudget(TriesRows rows, Keyring keyring, ReaderProperties properties) {
        this.rows = rows;
        this.keyring = keyring;
        this.limits = properties.pairing();
    }

    /**
     * What is left of a budget.
     *
     * @param left tries after this one; negative when this one was too many
     * @param until when the window ends and all tries are there again
     */
    record Left(int left, Instant until) {
        boolean isExhausted() {
            return left < 0;
        }
    }

    /** Counts one request for a code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Left codeFor(String address, Instant now) {
        return take("address\n" + address, limits.codesPerAddress(), now);
    }

    /** Counts one code that an agent typed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Left codeBy(UUID agent, Instant now) {
        return take(typist(agent), limits.tries(), now);
    }

    /** The agent typed a right one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID agent) {
        rows.forget(key(typist(agent)));
    }

    /** Forgets what no longer counts; returns how many windows that were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int sweep(Instant now) {
        return rows.removeOlder(now.minus(WINDOW));
    }

    private Left take(String who, int limit, Instant now) {
        String id = key(who);
        rows.begin(id, now);
        PairingTries tries = rows.findById(id).orElseThrow();
        return new Left(limit - tries.another(now, WINDOW), tries.windowEnd(WINDOW));
    }

    private static String typist(UUID agent) {
        return "agent\n" + agent;
    }

    private String key(String who) {
        return keyring.hash(PURPOSE, who).hex();
    }
}
