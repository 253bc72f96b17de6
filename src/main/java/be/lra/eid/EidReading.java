package be.lra.eid;

import be.lra.identity.CheckResult;
import be.lra.identity.IdentityEvidence.EidEvidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came out of verifying a card. */
public sealed interface EidReading {

    /**
     * No check failed: identity, address and, where it is there, the photo are what the National Register signed. A check
     * may still have been impossible, such as the presence of a chip on applet 1.7, or of a photo that follows.
     */
    final class Verified implements EidReading {

        private final EidIdentity identity;
        private final EidAddress address;
        private final Optional<byte[]> photoJpeg;
        private final boolean testCard;
        private final List<CheckResult> checks;

        Verified(
                EidIdentity identity,
                EidAddress address,
                Optional<byte[]> photoJpeg,
                boolean testCard,
                List<CheckResult> checks) {
            this.identity = identity;
            this.address = address;
            this.photoJpeg = photoJpeg.map(byte[]::clone);
            this.testCard = testCard;
            this.checks = List.copyOf(checks);
        }

        public EidIdentity identity() {
            return identity;
        }

        public EidAddress address() {
            return address;
        }

        /** Grey, about 140 × 200 or 150 × 195 points; empty while it is still being read. */
        public Optional<byte[]> photoJpeg() {
            return photoJpeg.map(byte[]::clone);
        }

        /** Whether its root is a test root that this deployment lists. */
        public boolean testCard() {
            return testCard;
        }

        /** Every check, in the order it was made; none failed. */
        public List<CheckResult> checks() {
            return checks;
        }

        /** What the register of visits keeps of this card. */
        public EidEvidence evidence(Instant checkedAt) {
            return new EidEvidence(
                    identity.documentType(), identity.cardNumber(), identity.validUntil(), testCard, checks, checkedAt);
        }

        @Override
        public String toString() {
            return "Verified[masked]";
        }
    }

    /** A check failed. Nothing of the card is handed out, only which checks were made and which failed. */
    record Refused(List<CheckResult> checks) implements EidReading {
        public Refused {
            checks = List.copyOf(checks);
        }
    }

    /**
     * The signatures hold, yet a file cannot be understood.
     *
     * @param reason a stable code, message key {@code check.<reason>}
     */
    record Malformed(String reason) implements EidReading {}
}
