package be.lra.account;

import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.Ssin;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whether two numbers are the same without keeping either: the account knows only a keyed hash (domain.md 13). */
@Component
public class PersonFingerprint {

    private static final String PURPOSE = "account-person";

    private final Keyring keyring;

    PersonFingerprint(Keyring keyring) {
        this.keyring = keyring;
    }

    public KeyedHash of(Ssin person) {
        return keyring.hash(PURPOSE, person.digits());
    }

    /** Under each key that may have served. */
    List<KeyedHash> candidates(Ssin person) {
        return keyring.candidates(PURPOSE, person.digits());
    }

    boolean matches(KeyedHash fingerprint, Ssin person) {
        return keyring.matches(fingerprint, PURPOSE, person.digits());
    }
}
