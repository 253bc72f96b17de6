package be.lra.account;

import be.lra.identity.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The number of somebody who has an account or a letter, sealed. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns serve queries only
class PersonNumber {

    @Id
    private String fingerprint;

    private String numberSealed;
    private String numberKeyId;
    private Instant neededUntil;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected PersonNumber() {}

    Sealed number() {
        return new Sealed(numberKeyId, numberSealed);
    }
}
