package be.lra.account;

import be.lra.identity.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone that receives codes by SMS. Written once; every later change is one conditional UPDATE of {@link SmsPhoneRecords}. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns serve queries only
class SmsPhone {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID account;

    @Enumerated(EnumType.STRING)
    private PhoneState state;

    private String numberSealed;
    private String numberKeyId;
    private String country;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected SmsPhone() {}

    /**
     * A phone that has proven nothing yet.
     *
     * @param country of the number, ISO 3166-1
     */
    SmsPhone(UUID id, UUID account, Sealed number, String country, Instant now) {
        this.id = id;
        this.account = account;
        this.state = PhoneState.PROPOSED;
        this.numberSealed = number.text();
        this.numberKeyId = number.keyId();
        this.country = country;
        this.proposedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    Sealed number() {
        return new Sealed(numberKeyId, numberSealed);
    }

    String country() {
        return country;
    }
}
