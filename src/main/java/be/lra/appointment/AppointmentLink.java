package be.lra.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A link that was mailed: only the keyed hash of its token is kept. Every link of an appointment stays good. */
@Entity
class AppointmentLink implements Persistable<String> {

    @Id
    private String tokenHash;

    private UUID appointment;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected AppointmentLink() {}

    AppointmentLink(String tokenHash, UUID appointment) {
        this.tokenHash = tokenHash;
        this.appointment = appointment;
    }

    UUID appointment() {
        return appointment;
    }

    @Override
    public String getId() {
        return tokenHash;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        stored = true;
    }
}
