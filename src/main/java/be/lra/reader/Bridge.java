package be.lra.reader;

import be.lra.desk.KeyFingerprint;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reader program of a counter PC, known by the key it made. */
@Entity
class Bridge {

    /** Where a bridge stands; only an enrolled one is listened to. */
    enum State {
        ENROLLED,
        /** Another bridge took its desk. */
        REPLACED,
        /** An administrator disconnected it from its desk. */
        RELEASED,
        BLOCKED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String fingerprint;
    private byte[] publicKey;
    private UUID desk;
    private @Nullable UUID serves;
    private String name;
    private String host;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable BlockReason blockReason;

    private Instant enrolledAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Bridge() {}

    /** A bridge that nobody has seen before, at the desk for which it was confirmed. */
    Bridge(UUID id, Pairing confirmed, BridgePlace place, Instant now) {
        this.id = id;
        this.fingerprint = confirmed.fingerprint();
        this.publicKey = confirmed.publicKey();
        this.desk = place.desk();
        this.serves = place.desk();
        this.name = place.name();
        this.host = confirmed.host();
        this.state = State.ENROLLED;
        this.enrolledAt = now;
    }

    UUID id() {
        return id;
    }

    KeyFingerprint fingerprint() {
        return new KeyFingerprint(fingerprint);
    }

    /** X.509 form of an Ed25519 key. */
    byte[] publicKey() {
        return publicKey.clone();
    }

    /** The desk it serves, or served last. */
    UUID desk() {
        return desk;
    }

    boolean serves(UUID someDesk) {
        return someDesk.equals(serves);
    }

    String name() {
        return name;
    }

    /** What its PC called itself when it was enrolled; may be empty. */
    String host() {
        return host;
    }

    State state() {
        return state;
    }

    Optional<BlockReason> blockReason() {
        return Optional.ofNullable(blockReason);
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    /** Gives a known bridge a desk again. */
    void enrol(Pairing confirmed, BridgePlace place, Instant now) {
        require(state == State.REPLACED || state == State.RELEASED, "enrolled again");
        desk = place.desk();
        serves = place.desk();
        name = place.name();
        host = confirmed.host();
        state = State.ENROLLED;
        enrolledAt = now;
    }

    void release() {
        require(state == State.ENROLLED, "released");
        state = State.RELEASED;
        serves = null;
    }

    /** Refuses it from its next call on; it keeps its desk, so that nobody takes its place unasked. */
    void block(BlockReason reason) {
        require(state == State.ENROLLED, "blocked");
        state = State.BLOCKED;
        blockReason = reason;
    }

    void unblock() {
        require(state == State.BLOCKED, "unblocked");
        state = serves == null ? State.RELEASED : State.ENROLLED;
        blockReason = null;
    }

    void rename(String newName) {
        name = newName;
    }

    private void require(boolean allowed, String act) {
        if (!allowed) {
            throw new IllegalStateException("bridge " + id + " is " + state + " and cannot be " + act);
        }
    }
}
