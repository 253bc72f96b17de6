package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Locks the screen of an agent who left the desk, and opens it again to him alone. Behind the lock he holds no role; the
 * visit waits.
 *
 * @see "src/docs/decisions/0912-a-desk-that-was-left-is-locked.md"
 */
@Service
public class DeskLock {

    private final AgentDirectory directory;
    private final AgentCodes codes;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeskLock(
            AgentDirectory directory,
            AgentCodes codes,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.codes = codes;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Locks the screen; the agent in the answer takes the other's place in the session. */
    public SignedInAgent lock(SignedInAgent agent) {
        append(new AuditEvent.DeskLocked(), agent);
        return agent.locked();
    }

    /** By what its agent opens it. */
    public ProofMeans means() {
        return codes.means(directory.locked());
    }

    /**
     * Opens the screen to its agent, with the roles that hold now.
     *
     * @throws AccessDeniedException if the agent's screen is not locked, or he may work no longer
     */
    public AgentCodeOutcome unlock(String typed) {
        SignedInAgent locked = directory.locked();
        Map<Role, Permit> held = directory.rolesHeld(locked);
        AgentCodeOutcome outcome = codes.checkEither(locked, typed, () -> locked.unlocked(held, clock.instant()));
        if (outcome instanceof AgentCodeOutcome.Accepted) {
            append(new AuditEvent.DeskUnlocked(), locked);
        }
        return outcome;
    }

    private void append(AuditEvent event, SignedInAgent agent) {
        transaction.executeWithoutResult(status -> trail.append(event, agent.actor(), Subject.none()));
    }
}
