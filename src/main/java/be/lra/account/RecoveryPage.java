package be.lra.account;

import java.util.List;

/** What a link for a new password leads to. */
public sealed interface RecoveryPage {

    /**
     * A second proof is asked for.
     *
     * @param proofs keys, one of whose codes is asked for now; at least one, unless a code on paper serves
     * @param paper whether a code on paper serves
     */
    record Open(List<KeyView> proofs, boolean paper) implements RecoveryPage {
        public Open {
            proofs = List.copyOf(proofs);
        }
    }

    record Closed(RecoveryEnd why) implements RecoveryPage {}
}
