package be.lra.office;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role an agent holds for the office with an enterprise number, during a time. */
@Entity
class RoleGrant {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID agent;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String cbeNumber;
    private Instant validFrom;
    private @Nullable Instant validUntil;
    private @Nullable UUID desk;
    private String actions;
    private String dataKinds;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected RoleGrant() {}

    RoleGrant(UUID id, UUID agent, Role role, String cbeNumber, Validity validity) {
        this.id = id;
        this.agent = agent;
        this.role = role;
        this.cbeNumber = cbeNumber;
        this.validFrom = validity.from();
        this.validUntil = validity.until();
        limit(RoleLimits.NONE);
    }

    UUID id() {
        return id;
    }

    UUID agent() {
        return agent;
    }

    Role role() {
        return role;
    }

    String cbeNumber() {
        return cbeNumber;
    }

    Validity validity() {
        return new Validity(validFrom, validUntil);
    }

    RoleLimits limits() {
        return new RoleLimits(desk, permit());
    }

    Permit permit() {
        return Permit.of(actions, dataKinds);
    }

    /** Whether it holds for whoever sits there. */
    boolean isAt(UUID place) {
        return desk == null || desk.equals(place);
    }

    /** Narrows it, or lets it be what it was. */
    final void limit(RoleLimits limits) {
        desk = limits.desk();
        actions = Permit.text(limits.permit().actions());
        dataKinds = Permit.text(limits.permit().kinds());
    }

    int version() {
        return version;
    }

    boolean isOpenAt(Instant now) {
        return validity().isOpenAt(now);
    }

    boolean isOverAt(Instant now) {
        return validity().isOverAt(now);
    }

    /** Ends it now; a planned one will never begin. */
    void end(Instant now) {
        validUntil = now.isBefore(validFrom) ? validFrom : now;
    }
}
