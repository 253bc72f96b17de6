package be.lra.registry;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What came over the wire for one question. */
sealed interface RegisterReply {

    /**
     * The register spoke.
     *
     * @param status 200, 201, 400, 403 or 409
     */
    record Spoken(int status, JsonNode body) implements RegisterReply {
        /** Masked: answers never reach a log. */
        @Override
        public String toString() {
            return "Spoken[" + status + ", masked]";
        }
    }

    /** It did not, or not so that we can follow. */
    record Silent(RegisterTrouble trouble, Optional<Instant> retryAt) implements RegisterReply {

        /** Whether a read may be tried once more at once: not where the register is slow or asks for patience. */
        boolean mayTryAgain() {
            return retryAt.isEmpty()
                    && switch (trouble) {
                        case UNREACHABLE, CUT_OFF, DOWN -> true;
                        case NOT_SET_UP, TIMED_OUT, BUSY, MALFORMED, NOT_ADMITTED -> false;
                    };
        }
    }
}
