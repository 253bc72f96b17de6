package be.lra.office;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Whether an agent showed a moment ago that it is he. Acts that bind the municipality, such as issuing a letter, are
 * refused without it, by the commands themselves (security.md 13); signing in counts.
 *
 * @see "src/docs/decisions/0911-acts-that-ask-for-a-fresh-proof.md"
 */
@Service
public class AgentProof {

    /** Where each act asks: the act follows its proof in the same request, or in that which looks for it each second. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final AgentDirectory directory;
    private final AgentCodes codes;
    private final StaffProperties settings;
    private final Clock clock;

    AgentProof(AgentDirectory directory, AgentCodes codes, StaffProperties settings, Clock clock) {
        this.directory = directory;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the agent has to show first that it is he. */
    public boolean isMissing(SignedInAgent agent) {
        Duration serves = settings.freshProof().isZero() ? AT_ONCE : settings.freshProof();
        return agent.provenAt()
                .filter(at -> clock.instant().minus(serves).isBefore(at))
                .isEmpty();
    }

    /** By what the agent of the running request shows it. */
    public ProofMeans means() {
        return codes.means(directory.current());
    }

    /** Whether the agent of the running request has shown it, on this page or beside it. */
    public boolean isGiven() {
        return !isMissing(directory.current());
    }

    /**
     * The agent of the running request shows it; the accepted one takes his place in the session.
     *
     * @throws AccessDeniedException if he has to show it to the federal service
     */
    public AgentCodeOutcome give(String typed) {
        SignedInAgent agent = directory.current();
        return codes.checkEither(agent, typed, () -> agent.proven(clock.instant()));
    }
}
