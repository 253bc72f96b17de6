package be.lra.reader;

import be.lra.desk.BridgeRequest;
import be.lra.desk.PairingCode;
import be.lra.identity.Keyring;
import be.lra.identity.TimeOrderedId;
import be.lra.office.DeskProfile;
import be.lra.office.Offices;
import be.lra.reader.BridgeAnswer.Done;
import be.lra.reader.BridgeAnswer.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a bridge asks which desk it serves, and for a code as long as it serves none. To a key that nobody confirmed it
 * tells nothing of offices and desks.
 */
@Service
class BridgeDoor {

    private static final int OK = 200; // RFC 9110 §15.3.1
    private static final int CREATED = 201; // RFC 9110 §15.3.2
    private static final Duration WHILE_FULL = Duration.ofMinutes(1);

    private final Bridges bridges;
    private final Pairings pairings;
    private final PairingBudget budget;
    private final Offices offices;
    private final Keyring keyring;
    private final ReaderProperties.Pairing limits;
    private final Clock clock;
    private final SecureRandom random;

    BridgeDoor(
            Bridges bridges,
            Pairings pairings,
            PairingBudget budget,
            Offices offices,
            Keyring keyring,
            ReaderProperties properties,
            Clock clock,
            SecureRandom random) {
        this.bridges = bridges;
        this.pairings = pairings;
        this.budget = budget;
        this.offices = offices;
        this.keyring = keyring;
        this.limits = properties.pairing();
        this.clock = clock;
        this.random = random;
    }

    /** Tells a bridge how it stands; changes nothing, so that nothing is won by asking twice. */
    @Transactional(readOnly = true)
    public BridgeAnswer standing(Stranger who) {
        Optional<Bridge> known = bridges.findByFingerprint(who.fingerprint().hex());
        if (known.isPresent() && known.get().state() == Bridge.State.BLOCKED) {
            return blocked(known.get());
        }
        if (known.isPresent() && known.get().state() == Bridge.State.ENROLLED) {
            return done(OK, place(known.get()));
        }
        boolean waits = pairings.findFirstByFingerprintAndUsedAtIsNullAndExpiresAtAfter(
                        who.fingerprint().hex(), clock.instant())
                .isPresent();
        return done(OK, Map.of("state", waits ? "waiting" : past(known)));
    }

    /** Draws the nonce of a new code; an older code of the same key no longer holds. */
    @Transactional
    public BridgeAnswer code(Stranger who) {
        Instant now = clock.instant();
        PairingBudget.Left budgetLeft = budget.codeFor(who.address(), now);
        if (budgetLeft.isExhausted()) {
            return tooMany(Duration.between(now, budgetLeft.until()));
        }
        Optional<Refused> refused = refused(who);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (pairings.countByUsedAtIsNullAndExpiresAtAfter(now) >= limits.openCodes()) {
            return tooMany(WHILE_FULL);
        }
        pairings.end(who.fingerprint().hex(), now);
        return done(CREATED, open(who, now));
    }

    private Map<String, String> open(Stranger who, Instant now) {
        byte[] nonce = new byte[PairingCode.NONCE_LENGTH];
        random.nextBytes(nonce);
        PairingCode code = PairingCode.of(who.publicKey(), nonce);
        pairings.save(new Pairing(
                TimeOrderedId.next(now, random),
                who,
                keyring.hash(Pairing.PURPOSE, code.signs()),
                now.plus(limits.codeValidity())));
        return Map.of(
                "nonce",
                HexFormat.of().formatHex(nonce),
                "expires-in",
                Long.toString(limits.codeValidity().toSeconds()));
    }

    private Optional<Refused> refused(Stranger who) {
        String fingerprint = who.fingerprint().hex();
        Optional<Bridge> known = bridges.findByFingerprint(fingerprint);
        if (known.filter(bridge -> bridge.state() == Bridge.State.BLOCKED).isPresent()) {
            return known.map(BridgeDoor::blocked);
        }
        if (known.filter(bridge -> bridge.state() == Bridge.State.ENROLLED).isPresent()) {
            return Optional.of(new Refused(Refusal.ALREADY_ENROLLED, Map.of()));
        }
        return pairings.findFirstByFingerprintOrderBySentAtDesc(fingerprint)
                .filter(last -> last.sentAt() >= who.sentAt())
                .map(last -> new Refused(Refusal.REPLAYED, Map.of("sent-after", Long.toString(last.sentAt()))));
    }

    private Map<String, String> place(Bridge bridge) {
        DeskProfile desk = offices.desk(bridge.desk()).orElseThrow();
        return Map.of(
                "state", "enrolled",
                "desk", desk.id().toString(),
                "desk-name", desk.name(),
                "office-name", offices.profile(desk.office()).name());
    }

    private static String past(Optional<Bridge> known) {
        return known.map(bridge -> bridge.state() == Bridge.State.REPLACED ? "replaced" : "released")
                .orElse("unknown");
    }

    static Refused blocked(Bridge bridge) {
        String reason = bridge.blockReason().map(Enum::name).orElse("");
        return new Refused(Refusal.BRIDGE_BLOCKED, Map.of("block-reason", reason));
    }

    private static Refused tooMany(Duration wait) {
        return new Refused(Refusal.TOO_MANY, Map.of("retry-after", Long.toString(wait.toSeconds() + 1)));
    }

    private Done done(int status, Map<String, String> lines) {
        var told = new LinkedHashMap<>(lines);
        told.put("server-time", Long.toString(BridgeRequest.micros(clock.instant())));
        return new Done(status, told);
    }
}
