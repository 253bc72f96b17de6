package be.lra.reader;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.Ssin;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import be.lra.reader.CardReading.State;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the desk bridges have read, waiting for the agent of the desk. */
@Service
public class CardReadings {

    private static final String PHOTO_MISSING = "photo-missing";

    /** Last words of a reader program, after which nothing comes of what it was reading. */
    private static final Set<String> END_OF_THE_PROGRAM =
            Set.of("card-silent", "reader-silent", "pcsc-away", ReaderStatus.BRIDGE_AWAY);

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
     * every second. Texts are handed out before their photo, which {@link #photo} has when it comes.
     *
     * @return empty if no card was read within the last two minutes, or somebody else took it
     * @throws AccessDeniedException if the agent at work does not sit at this desk
     */
    @Transactional
    public Optional<ReadingOutcome> take(UUID desk) {
        Instant now = clock.instant();
        Optional<CardReading> newest =
                readings.findFirstByDeskAndStateInAndExpiresAtAfterOrderByOpenedAtDesc(desk, State.FOR_WHO_WAITS, now);
        if (newest.isEmpty()) {
            wait(desk, now);
            return Optional.empty();
        }
        SignedInAgent agent = agentAt(desk);
        ReadingOutcome outcome = StoredOutcome.read(newest.get(), json);
        if (!isOurs(newest.get())) {
            return Optional.empty(); // somebody else was quicker, or the photo came this moment: the next look has it
        }
        audit.append(new AuditEvent.CardTaken(), agent.actor(), new Subject(null, null, person(outcome)));
        return Optional.of(outcome);
    }

    /**
     * What became of the photo of texts that were taken before; once it is no longer awaited, this is told once.
     *
     * @param reading as handed out with the texts; nobody else knows it
     */
    @Transactional
    public PhotoOutcome photo(UUID reading) {
        Optional<CardReading> found = readings.findById(reading).filter(row -> !row.isOver(clock.instant()));
        if (found.isEmpty()) {
            return new PhotoOutcome.Missing(PHOTO_MISSING);
        }
        return switch (found.get().state()) {
            case TAKEN ->
                ended(found.get().desk())
                        .<PhotoOutcome>map(PhotoOutcome.Missing::new)
                        .orElseGet(PhotoOutcome.Awaited::new);
            case PHOTO ->
                told(
                        found.get(),
                        new PhotoOutcome.Arrived(new CardPhoto.Read(found.get().photo())));
            case PHOTO_REFUSED, PHOTO_MISSING ->
                told(
                        found.get(),
                        switch (StoredOutcome.read(found.get(), json)) {
                            case ReadingOutcome.Refused refused -> new PhotoOutcome.Refused(refused.checks());
                            case ReadingOutcome.Unreadable unreadable -> new PhotoOutcome.Missing(unreadable.problem());
                            case ReadingOutcome.Verified _ ->
                                throw new IllegalStateException("a photo that is refused is not verified");
                        });
            case OPEN, TEXTS, VERIFIED, REFUSED, UNREADABLE ->
                throw new IllegalStateException("the texts were not taken");
        };
    }

    /** Why a reader program that has ended, or is silent, will bring no photo. */
    private Optional<String> ended(UUID desk) {
        return statuses.of(desk).problemAt(clock.instant()).filter(END_OF_THE_PROGRAM::contains);
    }

    private PhotoOutcome told(CardReading reading, PhotoOutcome outcome) {
        readings.remove(reading.id(), reading.state());
        return outcome;
    }

    private boolean isOurs(CardReading reading) {
        return reading.state() == State.TEXTS
                ? readings.takeTexts(reading.id()) == 1
                : readings.remove(reading.id(), reading.state()) == 1;
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
