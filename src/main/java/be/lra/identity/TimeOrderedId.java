package be.lra.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers that sort by the time of their making: UUID version 7 (RFC 9562 §5.7). Those of one process sort in
 * the order they were made, within a millisecond too and when the clock steps back by less than a second: a counter
 * stands behind the milliseconds (§6.2, method 1).
 */
public final class TimeOrderedId {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final int SEED_BITS = COUNTER_BITS - 1; // leaves room to count
    private static final int MOST_AHEAD = 1_000; // milliseconds the counter may run before the clock

    private static final AtomicLong LAST = new AtomicLong(Long.MIN_VALUE); // milliseconds and counter

    private TimeOrderedId() {}

    /** A new identifier, unique on any number of nodes: 48 bits of milliseconds, 12 of counter, 62 random ones. */
    public static UUID next(Instant now, SecureRandom random) {
        long millis = now.toEpochMilli();
        long fresh = millis << COUNTER_BITS | random.nextInt(1 << SEED_BITS);
        long stamp = LAST.updateAndGet(last -> follows(last, millis) ? last + 1 : fresh);
        long high = stamp >> COUNTER_BITS << 16 | VERSION_7 | (stamp & COUNTER);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }

    private static boolean follows(long last, long millis) {
        long ahead = (last >> COUNTER_BITS) - millis;
        return ahead >= 0 && ahead < MOST_AHEAD;
    }

    /** The smallest identifier of a millisecond: what was made from then on is not smaller. */
    public static UUID earliest(Instant from) {
        return new UUID(from.toEpochMilli() << 16 | VERSION_7, VARIANT);
    }

    /** What was made before an instant is smaller than this, wherever a counter ran ahead of the clock. */
    public static UUID latest(Instant until) {
        return earliest(until.plusMillis(MOST_AHEAD));
    }

    /** When an identifier was made, to the millisecond as a rule. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
