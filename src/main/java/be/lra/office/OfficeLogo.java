package be.lra.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A logo that was proposed for an office; never changed, so that what was decided can be looked at again. */
@Entity
@Immutable
class OfficeLogo {

    @Id
    private UUID id;

    private UUID office;

    @Column(columnDefinition = "mediumblob", updatable = false)
    private byte[] image;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the table
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected OfficeLogo() {}

    OfficeLogo(UUID id, UUID office, Logo logo, Instant now) {
        this.id = id;
        this.office = office;
        this.image = logo.png();
        this.madeAt = now;
    }

    UUID id() {
        return id;
    }

    UUID office() {
        return office;
    }

    Logo logo() {
        return Logo.kept(image);
    }
}
