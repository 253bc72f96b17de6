package be.lra.activation;

import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the paper code is stored: a keyed hash bound to its one pair (security.md 1). */
@Component
class CodeHash {

    private static final String PURPOSE = "activation-code:";

    private final Keyring keyring;

    CodeHash(Keyring keyring) {
        this.keyring = keyring;
    }

    KeyedHash of(UUID pair, ActivationCode code) {
        return keyring.hash(PURPOSE + pair, code.clear());
    }

    /** Compares in constant time. */
    boolean matches(ActivationPair pair, ActivationCode code) {
        return keyring.matches(pair.code(), PURPOSE + pair.id(), code.clear());
    }
}
