package be.lra.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What was checked about the document of a visitor, when, and with which result. */
public sealed interface IdentityEvidence {

    /** Every named check, in the order it was made. */
    List<CheckResult> checks();

    Instant checkedAt();

    /** The last day on which the document is valid. */
    LocalDate validUntil();

    /** The number printed on the document, in capitals without separators. */
    String documentNumber();

    /** The same document with this result in the place of the one its check had, or at the end. */
    IdentityEvidence with(CheckResult result);

    private static List<CheckResult> with(List<CheckResult> checks, CheckResult result) {
        boolean known = checks.stream().anyMatch(check -> check.check().equals(result.check()));
        Stream<CheckResult> changed =
                checks.stream().map(check -> check.check().equals(result.check()) ? result : check);
        return (known ? changed : Stream.concat(changed, Stream.of(result))).toList();
    }

    /**
     * A Belgian card whose chip was read and whose files the server verified.
     *
     * @param documentType the code of tag 0F of the identity file (domain.md 7.4)
     * @param testCard whether its root is a test root that this deployment lists
     */
    record EidEvidence(
            int documentType,
            String documentNumber,
            LocalDate validUntil,
            boolean testCard,
            List<CheckResult> checks,
            Instant checkedAt)
            implements IdentityEvidence {

        /** The check that everything needed was read. */
        public static final String COMPLETE_CHECK = "complete";

        /** The check that the photo is the one the signed identity names. */
        public static final String PHOTO_CHECK = "photo-digest";

        /** Why that check is not possible yet: name and document come first, the photo follows. */
        public static final String PHOTO_AWAITED = "photo-being-read";

        public EidEvidence {
            checks = List.copyOf(checks);
        }

        /** Whether the photo is still to come. */
        public boolean awaitsPhoto() {
            return checks.contains(CheckResult.notPossible(PHOTO_CHECK, PHOTO_AWAITED));
        }

        /**
         * The same card now that its photo came: it was read in full.
         *
         * @param photo what {@link #PHOTO_CHECK} found
         */
        public EidEvidence withPhoto(CheckResult photo) {
            List<CheckResult> changed = checks.stream()
                    .map(check -> switch (check.check()) {
                        case COMPLETE_CHECK -> CheckResult.passed(COMPLETE_CHECK);
                        case PHOTO_CHECK -> photo;
                        default -> check;
                    })
                    .toList();
            return new EidEvidence(documentType, documentNumber, validUntil, testCard, changed, checkedAt);
        }

        @Override
        public EidEvidence with(CheckResult result) {
            return new EidEvidence(
                    documentType,
                    documentNumber,
                    validUntil,
                    testCard,
                    IdentityEvidence.with(checks, result),
                    checkedAt);
        }
    }

    /**
     * A passport or foreign card, read by its machine-readable zone and looked at by the agent.
     *
     * @param documentCode first letters of the zone, such as {@code P} or {@code ID} (ICAO Doc 9303-3)
     * @param issuer issuing state, three letters as in the zone
     */
    record TravelDocumentEvidence(
            String documentCode,
            String issuer,
            String documentNumber,
            LocalDate validUntil,
            List<CheckResult> checks,
            Instant checkedAt)
            implements IdentityEvidence {
        public TravelDocumentEvidence {
            checks = List.copyOf(checks);
        }

        @Override
        public TravelDocumentEvidence with(CheckResult result) {
            return new TravelDocumentEvidence(
                    documentCode, issuer, documentNumber, validUntil, IdentityEvidence.with(checks, result), checkedAt);
        }
    }
}
