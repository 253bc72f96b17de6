package be.lra.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that comes out the same each time: by the seed and the number of the case. */
public final class Chance {

    private static final long VERSION_7 = 0x7000L; // RFC 9562 §5.7
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int AFTER_MILLIS = 1 << 12;

    private final SplittableRandom random;

    public Chance(long seed, long number) {
        // What is drawn for neighbouring numbers has nothing in common: the first draw spreads them, so that none
        // begins
        // where another one is after a few draws.
        this.random =
                new SplittableRandom(new SplittableRandom(seed ^ Long.rotateLeft(number, Integer.SIZE)).nextLong());
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean percent(int of) {
        return random.nextInt(100) < of;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Of these the first more often than the last. */
    public <T> T skewed(List<T> of) {
        return of.get(Math.min(random.nextInt(of.size()), random.nextInt(of.size())));
    }

    /** Between the two, to the microsecond. */
    public Duration between(Duration least, Duration most) {
        return least.plusNanos(1_000 * random.nextLong(1 + most.minus(least).toNanos() / 1_000));
    }

    /** An identifier made at this time. */
    public UUID id(Instant at) {
        return new UUID(
                (at.toEpochMilli() << 16) | VERSION_7 | random.nextInt(AFTER_MILLIS),
                VARIANT | (random.nextLong() >>> 2));
    }

    /** Hexadecimal digits in the place of a hash of which nobody knows of what. */
    public String hex() {
        return "%016x%016x%016x%016x"
                .formatted(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }
}
