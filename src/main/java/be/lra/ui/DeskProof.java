package be.lra.ui;

import java.util.List;
import java.util.Optional;

/** Lets the agent of this request show once more that it is he; answered by the module that keeps agents. */
public interface DeskProof {

    /** What is asked for. */
    Kind kind();

    /** Whether it was shown meanwhile, beside this page. */
    boolean isGiven();

    /** Why what was typed is refused; empty if it was right. */
    Optional<Refusal> give(String typed);

    /** By what one shows that it is he. */
    enum Kind {
        /** Six digits of an app. */
        CODE,
        PASSWORD,
        /** Signing in at the federal service once more, in another tab. */
        FEDERAL
    }

    /** The key of a sentence, and its arguments. */
    record Refusal(String key, List<Object> facts) {
        public Refusal {
            facts = List.copyOf(facts);
        }
    }
}
