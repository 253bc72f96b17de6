package be.lra.reader;

import be.lra.identity.KeyedHash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key that waits for a person to type the code its bridge shows. */
@Entity
@Table(name = "bridge_pairing")
class Pairing {

    /** Keeps hashes of these codes apart from all others. */
    static final String PURPOSE = "bridge-pairing-code";

    @Id
    private UUID id;

    private String fingerprint;
    private byte[] publicKey;
    private String host;
    private String codeHmac;
    private String codeKeyId;
    private long sentAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Pairing() {}

    Pairing(UUID id, Stranger stranger, KeyedHash code, Instant expiresAt) {
        this.id = id;
        this.fingerprint = stranger.fingerprint().hex();
        this.publicKey = stranger.publicKey();
        this.host = stranger.host();
        this.codeHmac = code.hex();
        this.codeKeyId = code.keyId();
        this.sentAt = stranger.sentAt();
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    String fingerprint() {
        return fingerprint;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    /** What the PC calls itself; may be empty. */
    String host() {
        return host;
    }

    KeyedHash code() {
        return new KeyedHash(codeKeyId, codeHmac);
    }

    /** Microseconds since 1970, as the bridge signed it. */
    long sentAt() {
        return sentAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
