package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The second half of the door: whoever knew the password shows a code of the app, or connects one first. */
@Service
public class CodeDoor {

    private final AgentDirectory directory;
    private final Agents agents;
    private final Workplaces workplaces;
    private final AgentApps apps;
    private final AgentCodes codes;
    private final AgentSessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    CodeDoor(
            AgentDirectory directory,
            Agents agents,
            Workplaces workplaces,
            AgentApps apps,
            AgentCodes codes,
            AgentSessions sessions,
            AuditTrail trail,
            Clock clock) {
        this.directory = directory;
        this.agents = agents;
        this.workplaces = workplaces;
        this.apps = apps;
        this.codes = codes;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The secret for an app; empty if the agent has one.
     *
     * @throws AccessDeniedException if nobody is signed in who has to type a code
     */
    public Optional<AgentAppOffer> offer() {
        SignedInAgent waiting = directory.awaitingCode();
        return apps.shown(waiting.agentId()).map(secret -> new AgentAppOffer(secret, waiting.userName()));
    }

    /**
     * Lets the agent in whose code is right; the first one connects the app, and older sessions of the agent end.
     *
     * @throws AccessDeniedException if nobody is signed in who has to type a code, or no role holds any more
     */
    public AgentCodeOutcome enter(String typedCode) {
        SignedInAgent waiting = directory.awaitingCode();
        boolean first = apps.shown(waiting.agentId()).isPresent();
        return codes.check(waiting, typedCode, () -> letIn(waiting, first));
    }

    private SignedInAgent letIn(SignedInAgent waiting, boolean first) {
        Agent agent = agents.findById(waiting.agentId()).orElseThrow();
        List<Workplace> places = workplaces.of(agent.id());
        if (places.isEmpty()) {
            throw new AccessDeniedException("no role holds any more");
        }
        Instant now = clock.instant();
        var inside = new DoorStep.Inside(sessions.begin(agent.id(), now), now);
        SignedInAgent admitted = SignedInAgent.inside(agent, places, inside);
        if (first) {
            append(new AuditEvent.AgentAppConnected(), admitted);
        }
        append(new AuditEvent.AgentSignedIn(), admitted);
        return admitted;
    }

    private void append(AuditEvent event, SignedInAgent agent) {
        trail.append(event, agent.actor(), Subject.none());
    }
}
