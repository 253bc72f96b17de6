package be.lra.account;

import be.lra.identity.KeyedHash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A code on paper that stands in for the code of a key, once. Ten digits: no letters that look alike, and nothing that
 * reads as a word.
 */
@Entity
@SuppressWarnings("UnusedVariable") // its columns serve queries
class BackupCode implements Persistable<UUID> {

    private static final int GROUP = 5; // digits
    private static final long CODES = 10_000_000_000L; // ten digits, 33 bits; security.md 23 asks for 20 at least
    private static final Pattern DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Zs}.–-]+");

    @Id
    private UUID id;

    private UUID account;
    private String codeHmac;
    private String codeKeyId;
    private Instant drawnAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected BackupCode() {}

    BackupCode(UUID id, UUID account, KeyedHash hash, Instant now) {
        this.id = id;
        this.account = account;
        this.codeHmac = hash.hex();
        this.codeKeyId = hash.keyId();
        this.drawnAt = now;
    }

    static String draw(SecureRandom random) {
        return "%010d".formatted(random.nextLong(CODES));
    }

    /** As it is printed: in two groups. */
    static String inGroups(String digits) {
        return digits.substring(0, GROUP) + " " + digits.substring(GROUP);
    }

    /** The ten digits of what somebody typed; empty for what cannot be such a code. */
    static Optional<String> read(String typed) {
        String digits = BETWEEN.matcher(typed.substring(0, Math.min(60, typed.length())))
                .replaceAll("");
        return DIGITS.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true; // drawn, then only changed by queries
    }
}
