package be.lra.reader;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.desk.BridgeRequest;
import be.lra.eid.CardFiles;
import be.lra.eid.Challenge;
import be.lra.eid.EidReading;
import be.lra.eid.EidVerifier;
import be.lra.eid.SignerStanding;
import be.lra.identity.CheckResult;
import be.lra.identity.TimeOrderedId;
import be.lra.reader.BridgeAnswer.Done;
import be.lra.reader.ReadingOutcome.Refused;
import be.lra.reader.ReadingOutcome.Unreadable;
import be.lra.reader.ReadingOutcome.Verified;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the server does for the bridge of a desk: opens readings, verifies what comes in, notes how the reader does. */
@Service
class BridgeDesk {

    private static final int CREATED = 201; // RFC 9110 §15.3.2
    private static final int OK = 200; // RFC 9110 §15.3.1
    private static final String MALFORMED_CARD = "card-malformed";

    private final ReadingRows readings;
    private final DemandRows demands;
    private final ReadingDoor door;
    private final BridgeMessages messages;
    private final KnownRoots roots;
    private final AuditTrail audit;
    private final ReaderProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random;
    private final EidVerifier verifier = new EidVerifier();

    BridgeDesk(
            ReadingRows readings,
            DemandRows demands,
            ReadingDoor door,
            BridgeMessages messages,
            KnownRoots roots,
            AuditTrail audit,
            ReaderProperties properties,
            JsonMapper json,
            Clock clock,
            SecureRandom random) {
        this.readings = readings;
        this.demands = demands;
        this.door = door;
        this.messages = messages;
        this.roots = roots;
        this.audit = audit;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
        this.random = random;
    }

    /** Opens the reading of a card for the agent who waits for it; an older card of that desk is forgotten. */
    @Transactional
    public BridgeAnswer open(BridgeCaller caller) {
        return messages.once(caller, () -> {
            Instant now = now();
            if (!isWanted(caller.desk(), now)) {
                return BridgeAnswer.refused(Refusal.NOBODY_WAITS);
            }
            byte[] nonce = new byte[Challenge.NONCE_LENGTH];
            random.nextBytes(nonce);
            UUID id = TimeOrderedId.next(now, random);
            readings.removeAllOf(caller.desk());
            readings.save(new CardReading(id, caller.desk(), nonce, now, now.plus(properties.nonceValidity())));
            return new Done(
                    CREATED,
                    Map.of(
                            "reading", id.toString(),
                            "nonce", HexFormat.of().formatHex(nonce),
                            "issued-at", Long.toString(now.toEpochMilli()),
                            "known-issuers", roots.names()));
        });
    }

    /**
     * Verifies the files of a card and keeps the outcome for the agent of the desk; the photo may follow.
     *
     * @param signer what its root says of the card's signer
     */
    @Transactional
    public BridgeAnswer receive(
            BridgeCaller caller, ReadingReference reference, CardFiles files, SignerStanding signer) {
        return messages.once(
                caller,
                () -> door.enter(caller, reference, reading -> {
                    if (reading.state() != CardReading.State.OPEN) {
                        return BridgeAnswer.refused(Refusal.ALREADY_RECEIVED);
                    }
                    Challenge challenge =
                            new Challenge(reading.nonce(), reading.desk(), reading.id(), reading.openedAt());
                    EidReading verified =
                            verifier.verify(files, challenge, roots.trusted().sayingOfTheSigner(signer), now());
                    StoredOutcome result = store(verified, reading.id());
                    if (readings.fill(reading.id(), CardReading.State.OPEN, result) != 1) {
                        return BridgeAnswer.refused(Refusal.ALREADY_RECEIVED);
                    }
                    record(caller, verified);
                    if (verified instanceof EidReading.Verified) {
                        roots.learn(files);
                    }
                    if (result.state() != CardReading.State.TEXTS) {
                        messages.read(caller);
                    }
                    return new Done(OK, Map.of());
                }));
    }

    private StoredOutcome store(EidReading reading, UUID id) {
        Instant now = now();
        Instant expiresAt = now.plus(properties.timeToLive());
        return switch (reading) {
            case EidReading.Verified it
            when it.photoJpeg().isEmpty() ->
                StoredOutcome.of(verified(it, new CardPhoto.Awaited(id), now), now.plus(properties.photoWait()), json)
                        .awaiting(it.identity().photoHash());
            case EidReading.Verified it ->
                StoredOutcome.of(verified(it, new CardPhoto.Read(it.photoJpeg().orElseThrow()), now), expiresAt, json);
            case EidReading.Refused(List<CheckResult> checks) ->
                StoredOutcome.of(new Refused(checks, now), expiresAt, json);
            case EidReading.Malformed _ -> StoredOutcome.of(new Unreadable(MALFORMED_CARD, now), expiresAt, json);
        };
    }

    /** Notes how the reader does, and tells whether an agent waits for a card. */
    @Transactional
    public BridgeAnswer heartbeat(BridgeCaller caller, SeenByBridge seen) {
        return messages.once(caller, () -> {
            messages.tell(caller, seen);
            Instant now = clock.instant();
            return new Done(
                    OK,
                    Map.of(
                            "wanted", Boolean.toString(isWanted(caller.desk(), now)),
                            "server-time", Long.toString(BridgeRequest.micros(now))));
        });
    }

    private boolean isWanted(UUID desk, Instant now) {
        return demands.findByDesk(desk).filter(demand -> demand.holdsAt(now)).isPresent();
    }

    private void record(BridgeCaller caller, EidReading reading) {
        switch (reading) {
            case EidReading.Verified it ->
                audit.append(
                        new AuditEvent.CardRead(it.identity().documentType(), CheckCodes.of(it.checks())),
                        caller.actor(),
                        new Subject(null, null, it.identity().ssin()));
            case EidReading.Refused(List<CheckResult> checks) ->
                audit.append(new AuditEvent.CardRefused(CheckCodes.of(checks)), caller.actor(), Subject.none());
            case EidReading.Malformed(String reason) ->
                audit.append(
                        new AuditEvent.CardRefused(Map.of(MALFORMED_CARD, reason)), caller.actor(), Subject.none());
        }
    }

    private static Verified verified(EidReading.Verified it, CardPhoto photo, Instant now) {
        var address = new AddressOnCard(
                it.address().streetAndNumber(),
                it.address().postcode(),
                it.address().municipality());
        return new Verified(it.identity().person(), it.evidence(now), photo, address, now);
    }

    /** To the millisecond, as the challenge has it and the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
