package be.lra.office;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.office.FederalOutcome.Accepted;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the desk for agents whom the federal service vouches for. They have neither password nor app here: what they
 * are asked for once more, they show there once more.
 *
 * @see "src/docs/decisions/0913-agents-sign-in-by-the-federal-service.md"
 */
@Service
public class FederalDoor {

    private static final Actor DOOR = new Actor.Machine("desk-sign-in");

    private final AgentDirectory directory;
    private final FederalAccounts accounts;
    private final Workplaces workplaces;
    private final AgentSessions sessions;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FederalDoor(
            AgentDirectory directory,
            FederalAccounts accounts,
            Workplaces workplaces,
            AgentSessions sessions,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.workplaces = workplaces;
        this.sessions = sessions;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Lets an agent in, to the one place where he works or to the choice of one; his older sessions end. */
    public FederalOutcome enter(FederalProof proof) {
        List<Agent> known = accounts.of(proof);
        if (known.isEmpty()) {
            return refused("federal-unknown", new FederalOutcome.NotKnown());
        }
        FederalMandate mandate = accounts.mandate(known, proof);
        if (mandate.accounts().isEmpty()) {
            return refused("blocked", new FederalOutcome.Blocked());
        }
        List<Workplace> places = workplaces.of(mandate);
        if (places.isEmpty()) {
            return refused("no-role", new FederalOutcome.NoRole());
        }
        Agent agent = known.stream()
                .filter(account -> account.id().equals(places.getFirst().agent()))
                .findFirst()
                .orElseThrow();
        return new Accepted(transaction.execute(status -> letIn(agent, places, mandate)));
    }

    private SignedInAgent letIn(Agent agent, List<Workplace> places, FederalMandate mandate) {
        Instant now = clock.instant();
        directory.present().flatMap(SignedInAgent::session).ifPresent(sessions::end); // who stood there before
        sessions.endOthersOf(mandate.accounts());
        var inside = new DoorStep.Inside(sessions.begin(agent.id(), now), now, mandate);
        SignedInAgent admitted = SignedInAgent.inside(agent, places, inside);
        trail.append(new AuditEvent.AgentSignedInFederally(), admitted.actor(), Subject.none());
        return admitted;
    }

    /** Whether an agent is at work, or behind a locked screen, from whom a proof for this errand is expected. */
    public boolean awaits(FederalErrand errand) {
        Optional<SignedInAgent> present = directory.present().filter(SignedInAgent::isFederal);
        return switch (errand) {
            case ENTER -> false;
            case UNLOCK -> present.filter(SignedInAgent::isLocked).isPresent();
            case PROVE -> present.filter(SignedInAgent::isInside).isPresent();
        };
    }

    /** Opens a locked screen to its agent, with the roles that hold now. */
    public FederalOutcome unlock(FederalProof proof) {
        Optional<SignedInAgent> locked = directory.present().filter(SignedInAgent::isLocked);
        FederalOutcome outcome = goOn(locked, proof);
        if (outcome instanceof Accepted(SignedInAgent agent)) {
            transaction.executeWithoutResult(
                    status -> trail.append(new AuditEvent.DeskUnlocked(), agent.actor(), Subject.none()));
        }
        return outcome;
    }

    /** The agent at work shows that it is he, for acts that ask for it. */
    public FederalOutcome prove(FederalProof proof) {
        return goOn(directory.present().filter(SignedInAgent::isInside), proof);
    }

    private FederalOutcome goOn(Optional<SignedInAgent> waiting, FederalProof proof) {
        if (waiting.filter(SignedInAgent::isFederal).isEmpty()) {
            return new FederalOutcome.Over();
        }
        SignedInAgent agent = waiting.get();
        FederalMandate mandate = accounts.mandate(accounts.of(proof), proof);
        if (!mandate.accounts().contains(agent.agentId())) {
            return refused("other-agent", new FederalOutcome.OtherAgent());
        }
        SignedInAgent proven = agent.provenBy(mandate, clock.instant());
        Map<Role, Permit> held = directory.rolesHeld(proven);
        return held.isEmpty() ? refused("no-role", new FederalOutcome.NoRole()) : new Accepted(proven.holding(held));
    }

    /** Writes down that somebody was refused before anybody looked who he is. */
    public void refuse(String reasonCode) {
        refused(reasonCode, new FederalOutcome.NotKnown());
    }

    private FederalOutcome refused(String reasonCode, FederalOutcome outcome) {
        transaction.executeWithoutResult(
                status -> trail.append(new AuditEvent.AgentSignInRefused(reasonCode), DOOR, Subject.none()));
        return outcome;
    }
}
