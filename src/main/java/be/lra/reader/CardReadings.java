package be.lra.reader;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.Ssin;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the desk bridges have read, waiting for the agent of the desk. */
@Service
public class CardReadings {

    private final ReadingRows readings;
    private final HeartbeatRows heartbeats;
    private final AgentDirectory agents;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    CardReadings(
            ReadingRows readings,
            HeartbeatRows heartbeats,
            AgentDirectory agents,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.readings = readings;
        this.heartbeats = heartbeats;
        this.agents = agents;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes the newest reading of the desk, once: whoever asks next finds nothing. Cheap enough to ask every second.
     *
     * @return empty if no card was read within the last two minutes, or somebody else took it
     * @throws AccessDeniedException if there is one, and the agent at work does not sit at this desk
     */
    @Transactional
    public Optional<ReadingOutcome> take(UUID desk) {
        Optional<CardReading> newest = readings.findFirstByDeskAndStateNotAndExpiresAtAfterOrderByOpenedAtDesc(
                desk, CardReading.State.OPEN, clock.instant());
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        SignedInAgent agent = agents.current();
        if (!desk.equals(agent.desk())) {
            throw new AccessDeniedException("the agent sits at another desk");
        }
        if (readings.remove(newest.get().id()) != 1) {
            return Optional.empty(); // somebody else was quicker
        }
        ReadingOutcome outcome = StoredOutcome.read(newest.get(), json);
        audit.append(new AuditEvent.CardTaken(), agent.actor(), new Subject(null, null, person(outcome)));
        return Optional.of(outcome);
    }

    /** How the reader of the desk is doing; a desk that never had a bridge has a status too. */
    @Transactional(readOnly = true)
    public ReaderStatus status(UUID desk) {
        return heartbeats.findByDesk(desk).map(ReaderHeartbeat::status).orElseGet(ReaderStatus::neverSeen);
    }

    /** How the readers of all desks are doing that ever had a bridge, by desk. */
    @Transactional(readOnly = true)
    public Map<UUID, ReaderStatus> statuses() {
        return heartbeats.findAll().stream().collect(Collectors.toMap(ReaderHeartbeat::desk, ReaderHeartbeat::status));
    }

    private static Optional<Ssin> person(ReadingOutcome outcome) {
        return outcome instanceof ReadingOutcome.Verified verified
                ? verified.person().ssin()
                : Optional.empty();
    }
}
