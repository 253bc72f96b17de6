package be.lra.account;

import java.util.List;

/** What a link for a new password leads to. */
public sealed interface RecoveryPage {

    /**
     * A second proof is asked for.
     *
     * @param proofs keys, one of whose codes is asked for now; at least one
     */
    record Open(List<KeyView> proofs) implements RecoveryPage {
        public Open {
            proofs = List.copyOf(proofs);
        }
    }

    record Closed(RecoveryEnd why) implements RecoveryPage {}
}
