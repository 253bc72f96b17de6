package be.lra.desk;

import java.util.Map;

/** What came of a request to the server. */
sealed interface ServerAnswer {

    record Accepted(Map<String, String> lines) implements ServerAnswer {
        public Accepted {
            lines = Map.copyOf(lines);
        }
    }

    /**
     * The server understood and will not.
     *
     * @param reason a stable code such as {@code desk-blocked}
     * @param facts what else it said
     */
    record Refused(int status, String reason, Map<String, String> facts) implements ServerAnswer {
        public Refused {
            facts = Map.copyOf(facts);
        }
    }

    /**
     * The server cannot be reached or is in trouble; another try later may succeed.
     *
     * @param why a stable code such as {@code no-connection}; message key {@code bridge.why.<code>}
     */
    record Away(String why) implements ServerAnswer {}
}
