package be.lra.account;

import be.lra.identity.KeyedHash;
import be.lra.identity.Sealed;
import be.lra.identity.Ssin;
import be.lra.seal.Sealing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of people with an account, sealed under a key that the database does not hold: for services that may have them
 * by law, and for nobody else.
 *
 * @see "src/docs/decisions/0607-sign-in-for-services.md"
 */
@Service
public class PersonNumbers {

    static final String PURPOSE = "person-number"; // of the sealing

    private final PersonNumberRecords numbers;
    private final Sealing sealing;

    PersonNumbers(PersonNumberRecords numbers, Sealing sealing) {
        this.numbers = numbers;
        this.sealing = sealing;
    }

    /**
     * Keeps the number of somebody who is given a letter.
     *
     * @param fingerprint of the number, by {@link PersonFingerprint}
     * @param until when it is forgotten if there is no account by then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(KeyedHash fingerprint, Ssin number, Instant until) {
        byte[] clear = number.digits().getBytes(StandardCharsets.US_ASCII);
        Sealed sealed = sealing.seal(PURPOSE, fingerprint.hex(), clear);
        numbers.keep(fingerprint.hex(), sealed.text(), sealed.keyId(), until);
    }

    /** Empty for accounts that are older than the keeping of numbers. */
    @Transactional(readOnly = true)
    Optional<Ssin> find(KeyedHash fingerprint) {
        return numbers.findById(fingerprint.hex()).map(kept -> opened(fingerprint.hex(), kept.number()));
    }

    /** As {@link #find}, and empty too if the seal does not open: for what must go on without it. */
    @Transactional(readOnly = true)
    Optional<Ssin> findIfItOpens(KeyedHash fingerprint) {
        try {
            return find(fingerprint);
        } catch (IllegalStateException shut) {
            return Optional.empty();
        }
    }

    /** Forgets the number of somebody who left, unless there is another account of the same person. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(String fingerprint) {
        numbers.remove(fingerprint);
    }

    /** @param fingerprint by which it is kept */
    Ssin opened(String fingerprint, Sealed number) {
        return new Ssin(new String(sealing.open(PURPOSE, fingerprint, number), StandardCharsets.US_ASCII));
    }
}
