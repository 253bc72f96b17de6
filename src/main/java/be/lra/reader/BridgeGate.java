package be.lra.reader;

import be.lra.desk.BridgeRequest;
import be.lra.desk.BridgeVersion;
import be.lra.desk.KeyFingerprint;
import be.lra.office.DeskProfile;
import be.lra.office.Offices;
import be.lra.reader.BridgeAnswer.Refused;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether a request comes from the bridge of a desk, now. That it comes once is checked with the work itself. */
@Component
class BridgeGate {

    private static final String ALGORITHM = "Ed25519"; // RFC 8032
    private static final long NANOS_A_MICROSECOND = 1_000;

    /** Whether a request may go on. */
    sealed interface Admission {

        record Admitted(BridgeCaller caller) implements Admission {}

        record Rejected(Refused answer) implements Admission {}
    }

    private final Bridges bridges;
    private final Offices offices;
    private final BridgeVersion oldest;
    private final Duration skew;
    private final Clock clock;

    BridgeGate(Bridges bridges, Offices offices, ReaderProperties properties, Clock clock) {
        this.bridges = bridges;
        this.offices = offices;
        this.oldest = new BridgeVersion(properties.oldestBridge());
        this.skew = properties.clockSkew();
        this.clock = clock;
    }

    /**
     * Checks version, key, signature, standing, desk and time, in this order: before the signature holds nothing is told
     * but that the key is unknown or the program too old.
     */
    Admission check(BridgeRequest request, byte[] untrustedSignature) {
        Optional<Bridge> known = bridges.findByFingerprint(request.sender().bridge());
        Optional<Refused> refused = tooOld(request)
                .or(() -> known.isPresent() ? Optional.empty() : refused(Refusal.NOT_ENROLLED))
                .or(() -> known.flatMap(bridge -> unsigned(request, untrustedSignature, decode(bridge.publicKey()))))
                .or(() -> known.flatMap(BridgeGate::standing))
                .or(() -> known.flatMap(bridge -> misplaced(request, bridge)))
                .or(() -> mistimed(request));
        return refused.<Admission>map(Admission.Rejected::new)
                .orElseGet(() -> new Admission.Admitted(caller(request, known.orElseThrow())));
    }

    /**
     * Checks that a program has the key with which it introduces itself, and the time.
     *
     * @param untrustedKey said to be the X.509 form of an Ed25519 key
     * @return empty if it may go on
     * @throws IllegalArgumentException if that is no such key
     */
    Optional<Refused> introduce(BridgeRequest request, byte[] untrustedSignature, byte[] untrustedKey) {
        PublicKey key = decode(untrustedKey);
        return tooOld(request)
                .or(() -> KeyFingerprint.of(untrustedKey)
                                .hex()
                                .equals(request.sender().bridge())
                        ? Optional.empty()
                        : refused(Refusal.BAD_SIGNATURE))
                .or(() -> unsigned(request, untrustedSignature, key))
                .or(() -> mistimed(request));
    }

    /** What a program has to be told whose language the server does not speak. */
    Refused updateNeeded() {
        return new Refused(Refusal.UPDATE_NEEDED, Map.of("needs", oldest.text()));
    }

    private Optional<Refused> tooOld(BridgeRequest request) {
        return new BridgeVersion(request.sender().version()).isOlderThan(oldest)
                ? Optional.of(updateNeeded())
                : Optional.empty();
    }

    private static Optional<Refused> unsigned(BridgeRequest request, byte[] untrustedSignature, PublicKey key) {
        return request.isSignedBy(key, untrustedSignature) ? Optional.empty() : refused(Refusal.BAD_SIGNATURE);
    }

    private static Optional<Refused> standing(Bridge bridge) {
        return switch (bridge.state()) {
            case ENROLLED -> Optional.empty();
            case BLOCKED -> Optional.of(BridgeDoor.blocked(bridge));
            case REPLACED -> refused(Refusal.BRIDGE_REPLACED);
            case RELEASED -> refused(Refusal.NOT_ENROLLED);
        };
    }

    private Optional<Refused> misplaced(BridgeRequest request, Bridge bridge) {
        if (!bridge.desk().toString().equals(request.sender().desk())) {
            return refused(Refusal.WRONG_DESK);
        }
        return offices.isDeskOpen(bridge.desk()) ? Optional.empty() : refused(Refusal.DESK_BLOCKED);
    }

    private Optional<Refused> mistimed(BridgeRequest request) {
        long now = BridgeRequest.micros(clock.instant());
        return Math.abs(now - request.sentAt()) <= skew.toNanos() / NANOS_A_MICROSECOND
                ? Optional.empty()
                : Optional.of(new Refused(Refusal.CLOCK_SKEW, Map.of("server-time", Long.toString(now))));
    }

    private BridgeCaller caller(BridgeRequest request, Bridge bridge) {
        DeskProfile desk = offices.desk(bridge.desk()).orElseThrow();
        return new BridgeCaller(
                bridge.id(), desk.id(), desk.office(), request.sender().version(), request.sentAt());
    }

    private static Optional<Refused> refused(Refusal refusal) {
        return Optional.of(new Refused(refusal, Map.of()));
    }

    private static PublicKey decode(byte[] key) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }
}
