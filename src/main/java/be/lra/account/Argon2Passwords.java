package be.lra.account;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id. Few hashes are computed at a time and few wait for their turn, so that a rush of sign-ins neither starves the
 * rest nor holds all threads of the server (security.md 6).
 */
class Argon2Passwords implements PasswordEncoder {

    private static final int MEMORY = 19_456; // KiB; OWASP Password Storage, Argon2id m=19 MiB, t=2, p=1
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16; // bytes; RFC 9106 §3.1
    private static final int LENGTH = 32; // bytes
    private static final long LONGEST_WAIT = 10; // seconds; then the person is told to try again

    private static final int LONGEST_QUEUE = 20; // for each computed at a time: about half a second of hashing

    private final Argon2 argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, SALT, LENGTH);
    private final Semaphore turns;
    private final int longestQueue;

    /** @param atOnce hashes computed at a time */
    Argon2Passwords(int atOnce) {
        this.turns = new Semaphore(atOnce, true);
        this.longestQueue = LONGEST_QUEUE * atOnce;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence clearPassword) {
        return clearPassword == null ? null : bounded(() -> argon2.hash(PASSES, MEMORY, LANES, bytes(clearPassword)));
    }

    @Override
    public boolean matches(@Nullable CharSequence clearPassword, @Nullable String hash) {
        return clearPassword != null && hash != null && bounded(() -> argon2.verify(hash, bytes(clearPassword)));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hash != null && argon2.needsRehash(hash, PASSES, MEMORY, LANES);
    }

    /** The same sign has one form, whichever keyboard made it. */
    private static byte[] bytes(CharSequence clearPassword) {
        return Normalizer.normalize(clearPassword, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T bounded(Supplier<T> work) {
        try {
            if (turns.getQueueLength() >= longestQueue || !turns.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
                throw new HashingBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HashingBusy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
