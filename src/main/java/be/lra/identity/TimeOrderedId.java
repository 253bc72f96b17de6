package be.lra.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes identifiers that sort by the time of their making: UUID version 7 (RFC 9562 §5.7). */
public final class TimeOrderedId {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedId() {}

    /** A new identifier, unique on any number of nodes: 48 bits of milliseconds, 74 random bits. */
    public static UUID next(Instant now, SecureRandom random) {
        long high = now.toEpochMilli() << 16 | VERSION_7 | (random.nextInt() & 0xFFFL);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }

    /** When an identifier was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
