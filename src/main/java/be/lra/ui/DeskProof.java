package be.lra.ui;

import java.util.List;
import java.util.Optional;

/** Lets the agent of this request show once more that it is he; answered by the module that keeps agents. */
public interface DeskProof {

    /** Whether six digits of an app are asked for; the password otherwise. */
    boolean isByCode();

    /** Why what was typed is refused; empty if it was right. */
    Optional<Refusal> give(String typed);

    /** The key of a sentence, and its arguments. */
    record Refusal(String key, List<Object> facts) {
        public Refusal {
            facts = List.copyOf(facts);
        }
    }
}
