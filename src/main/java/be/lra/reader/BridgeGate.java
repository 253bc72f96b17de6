package be.lra.reader;

import be.lra.desk.BridgeRequest;
import be.lra.office.Offices;
import be.lra.reader.BridgeAnswer.Refused;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides whether a request comes from the bridge of a desk, now. That it comes once is checked with the work itself. */
@Component
class BridgeGate {

    private static final String ALGORITHM = "Ed25519"; // RFC 8032

    /** Whether a request may go on. */
    sealed interface Admission {

        record Admitted(BridgeCaller caller) implements Admission {}

        record Rejected(Refused answer) implements Admission {}
    }

    private final Offices offices;
    private final ReaderProperties properties;
    private final Clock clock;

    BridgeGate(Offices offices, ReaderProperties properties, Clock clock) {
        this.offices = offices;
        this.properties = properties;
        this.clock = clock;
    }

    /** Checks desk, signature and time, in this order: nothing is told before the signature holds but "unknown". */
    Admission check(BridgeRequest request, byte[] untrustedSignature) {
        var desk = offices.desk(request.desk());
        if (desk.isEmpty()) {
            return rejected(Refusal.UNKNOWN_DESK, Map.of());
        }
        Optional<PublicKey> key = key(request.desk());
        if (key.isEmpty()) {
            return rejected(Refusal.NOT_ENROLLED, Map.of());
        }
        if (!request.isSignedBy(key.get(), untrustedSignature)) {
            return rejected(Refusal.BAD_SIGNATURE, Map.of());
        }
        if (!offices.isDeskOpen(request.desk())) {
            return rejected(Refusal.DESK_BLOCKED, Map.of());
        }
        long now = BridgeRequest.micros(clock.instant());
        if (Math.abs(now - request.sentAt()) > properties.clockSkew().toNanos() / 1_000) {
            return rejected(Refusal.CLOCK_SKEW, Map.of("server-time", Long.toString(now)));
        }
        return new Admission.Admitted(
                new BridgeCaller(request.desk(), desk.get().office(), request.sentAt()));
    }

    private static Admission rejected(Refusal refusal, Map<String, String> facts) {
        return new Admission.Rejected(new Refused(refusal, facts));
    }

    private Optional<PublicKey> key(UUID desk) {
        return offices.bridgeKey(desk).map(BridgeGate::decode);
    }

    private static PublicKey decode(byte[] enrolled) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(enrolled));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an enrolled key is an Ed25519 key", e);
        }
    }
}
