package be.lra.reader;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.eid.EidVerifier;
import be.lra.identity.CheckResult;
import be.lra.identity.Ssin;
import be.lra.reader.BridgeAnswer.Done;
import be.lra.reader.CardReading.State;
import be.lra.reader.ReadingOutcome.Unreadable;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What comes after the texts of a card: its photo, or the reason why there is none. As long as no agent took the texts,
 * it joins them; afterwards it waits for the agent who did.
 */
@Service
class PhotoDesk {

    private static final int OK = 200; // RFC 9110 §15.3.1

    private final ReadingRows readings;
    private final ReadingDoor door;
    private final BridgeMessages messages;
    private final AuditTrail audit;
    private final ReaderProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private final EidVerifier verifier = new EidVerifier();

    PhotoDesk(
            ReadingRows readings,
            ReadingDoor door,
            BridgeMessages messages,
            AuditTrail audit,
            ReaderProperties properties,
            JsonMapper json,
            Clock clock) {
        this.readings = readings;
        this.door = door;
        this.messages = messages;
        this.audit = audit;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** Checks the photo against the digest in the verified texts of this reading, and of no other. */
    @Transactional
    public BridgeAnswer receive(BridgeCaller caller, ReadingReference reference, byte[] untrustedPhoto) {
        return messages.once(
                caller,
                () -> door.enter(caller, reference, reading -> {
                    if (reading.state() == State.OPEN) {
                        return BridgeAnswer.refused(Refusal.TEXTS_MISSING);
                    }
                    CheckResult check = verifier.verifyPhoto(reading.photoDigest(), untrustedPhoto);
                    Optional<Ssin> person = person(reading);
                    BridgeAnswer answer = end(reading, StoredOutcome.completed(reading, untrustedPhoto, check, json));
                    if (answer instanceof Done) {
                        messages.read(caller);
                        audit.append(event(check), caller.actor(), new Subject(null, null, person));
                    }
                    return answer;
                }));
    }

    /** Keeps for the agent of the desk why a card, or the photo after its texts, could not be read. */
    @Transactional
    public BridgeAnswer unreadable(BridgeCaller caller, ReadingReference reference, String problem) {
        return messages.once(
                caller,
                () -> door.enter(caller, reference, reading -> end(reading, new Unreadable(problem, clock.instant()))));
    }

    /** Ends the reading; an agent may take the texts in the same moment, then the end is for him. */
    private BridgeAnswer end(CardReading reading, ReadingOutcome outcome) {
        Instant expiresAt = clock.instant().plus(properties.timeToLive());
        boolean untaken = reading.state() != State.TAKEN
                && readings.fill(reading.id(), reading.state(), StoredOutcome.of(outcome, expiresAt, json)) == 1;
        boolean ended = untaken
                || readings.fill(reading.id(), State.TAKEN, StoredOutcome.afterTexts(outcome, expiresAt, json)) == 1;
        return ended ? new Done(OK, Map.of()) : BridgeAnswer.refused(Refusal.ALREADY_RECEIVED);
    }

    private Optional<Ssin> person(CardReading reading) {
        return StoredOutcome.read(reading, json) instanceof ReadingOutcome.Verified texts
                ? texts.person().ssin()
                : Optional.empty();
    }

    private static AuditEvent event(CheckResult check) {
        Map<String, String> checks = Map.of(check.check(), CheckCodes.of(check));
        return check.isFailed() ? new AuditEvent.CardRefused(checks) : new AuditEvent.CardPhotoRead(checks);
    }
}
