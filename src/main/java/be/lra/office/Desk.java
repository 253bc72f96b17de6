package be.lra.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A counter of an office, and the key of the reader program on its PC. */
@Entity
class Desk {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID office;
    private String name;
    private byte @Nullable [] bridgePublicKey;
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

    DeskProfile profile() {
        return new DeskProfile(id, office, name);
    }

    /** X.509 form of the Ed25519 key, once one is enrolled. */
    Optional<byte[]> bridgeKey() {
        return Optional.ofNullable(bridgePublicKey).map(byte[]::clone);
    }

    void enrol(byte[] publicKey) {
        bridgePublicKey = publicKey.clone();
    }

    void block() {
        blocked = true;
    }

    void unblock() {
        blocked = false;
    }
}
