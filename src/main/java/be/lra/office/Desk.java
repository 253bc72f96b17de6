package be.lra.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A counter of an office. */
@Entity
class Desk {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID office;
    private String name;
    private boolean blocked;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Desk() {}

    Desk(DeskProfile profile) {
        this.id = profile.id();
        this.office = profile.office();
        this.name = profile.name();
    }

    UUID id() {
        return id;
    }

    UUID office() {
        return office;
    }

    boolean isBlocked() {
        return blocked;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    DeskProfile profile() {
        return new DeskProfile(id, office, name);
    }

    void block() {
        blocked = true;
    }

    void unblock() {
        blocked = false;
    }
}
