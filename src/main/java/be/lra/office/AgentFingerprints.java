package be.lra.office;

import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.Ssin;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keyed hashes of agents' own numbers; the number itself is not kept. */
@Component
class AgentFingerprints {

    private static final String PURPOSE = "agent-person";

    private final Keyring keyring;

    AgentFingerprints(Keyring keyring) {
        this.keyring = keyring;
    }

    String of(Ssin number) {
        return keyring.hash(PURPOSE, number.digits()).hex();
    }

    /** What may stand in a row of any age for the number. */
    List<String> candidates(Ssin number) {
        return keyring.candidates(PURPOSE, number.digits()).stream()
                .map(KeyedHash::hex)
                .toList();
    }

    /** Whether a row of any age carries the fingerprint of the number. */
    boolean matches(String stored, Ssin number) {
        return candidates(number).contains(stored);
    }
}
