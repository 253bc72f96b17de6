package be.lra.reader;

import java.util.Map;

/** What the server answers a bridge. */
sealed interface BridgeAnswer {

    record Done(int status, Map<String, String> lines) implements BridgeAnswer {
        public Done {
            lines = Map.copyOf(lines);
        }
    }

    /**
     * The server will not.
     *
     * @param facts what helps the bridge to do better, such as the server's time
     */
    record Refused(Refusal refusal, Map<String, String> facts) implements BridgeAnswer {
        public Refused {
            facts = Map.copyOf(facts);
        }
    }

    static BridgeAnswer refused(Refusal refusal) {
        return new Refused(refusal, Map.of());
    }
}
