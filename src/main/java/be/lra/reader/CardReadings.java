package be.lra.reader;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.Ssin;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the desk bridges have read, waiting for the agent of the desk. */
@Service
public class CardReadings {

    private final ReadingRows readings;
    private final DemandRows demands;
    private final ReaderStatuses statuses;
    private final AgentDirectory agents;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    CardReadings(
            ReadingRows readings,
            DemandRows demands,
            ReaderStatuses statuses,
            AgentDirectory agents,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.readings = readings;
        this.demands = demands;
        this.statuses = statuses;
        this.agents = agents;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes the newest reading of the desk, once: whoever asks next finds nothing. Where there is none, the agent now
     * waits for a card, and goes on waiting for ten seconds: only then does the bridge read one. Cheap enough to ask
     * every second.
     *
     * @return empty if no card was read within the last two minutes, or somebody else took it
     * @throws AccessDeniedException if the agent at work does not sit at this desk
     */
    @Transactional
    public Optional<ReadingOutcome> take(UUID desk) {
        Instant now = clock.instant();
        Optional<CardReading> newest = readings.findFirstByDeskAndStateNotAndExpiresAtAfterOrderByOpenedAtDesc(
                desk, CardReading.State.OPEN, now);
        if (newest.isEmpty()) {
            wait(desk, now);
            return Optional.empty();
        }
        SignedInAgent agent = agentAt(desk);
        if (readings.remove(newest.get().id()) != 1) {
            return Optional.empty(); // somebody else was quicker
        }
        ReadingOutcome outcome = StoredOutcome.read(newest.get(), json);
        audit.append(new AuditEvent.CardTaken(), agent.actor(), new Subject(null, null, person(outcome)));
        return Optional.of(outcome);
    }

    /** How the reader of the desk is doing; a desk without a bridge has a status too. */
    @Transactional(readOnly = true)
    public ReaderStatus status(UUID desk) {
        return statuses.of(desk);
    }

    /** How the readers of all desks are doing that a bridge serves, by desk. */
    @Transactional(readOnly = true)
    public Map<UUID, ReaderStatus> statuses() {
        return statuses.all();
    }

    private void wait(UUID desk, Instant now) {
        Instant enough = now.plus(ReadingDemand.RENEWED_AT);
        if (demands.findByDesk(desk).filter(demand -> demand.holdsAt(enough)).isEmpty()) {
            agentAt(desk);
            demands.renew(desk, now.plus(ReadingDemand.LASTS));
        }
    }

    private SignedInAgent agentAt(UUID desk) {
        SignedInAgent agent = agents.current();
        if (!desk.equals(agent.desk())) {
            throw new AccessDeniedException("the agent sits at another desk");
        }
        return agent;
    }

    private static Optional<Ssin> person(ReadingOutcome outcome) {
        return outcome instanceof ReadingOutcome.Verified verified
                ? verified.person().ssin()
                : Optional.empty();
    }
}
