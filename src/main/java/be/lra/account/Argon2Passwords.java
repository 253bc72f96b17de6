package be.lra.account;

import com.goterl.lazysodium.Sodium;
import com.goterl.lazysodium.SodiumJava;
import com.goterl.lazysodium.utils.LibraryLoader;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
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

    // OWASP Password Storage: Argon2id m=19 MiB, t=2, p=1; libsodium has one lane, 16 bytes of salt and 32 of hash
    private static final NativeLong MEMORY = new NativeLong(19L << 20); // bytes
    private static final int PASSES = 2;
    private static final int TEXT = 128; // bytes; crypto_pwhash_STRBYTES, the last of them 0
    private static final long LONGEST_WAIT = 10; // seconds; then the person is told to try again

    private static final int LONGEST_QUEUE = 20; // for each computed at a time: about half a second of hashing

    private final Sodium sodium = sodium();
    private final Semaphore turns;
    private final int longestQueue;

    /** @param atOnce hashes computed at a time */
    Argon2Passwords(int atOnce) {
        this.turns = new Semaphore(atOnce, true);
        this.longestQueue = LONGEST_QUEUE * atOnce;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence clearPassword) {
        return clearPassword == null ? null : bounded(() -> hash(bytes(clearPassword)));
    }

    @Override
    public boolean matches(@Nullable CharSequence clearPassword, @Nullable String hash) {
        return clearPassword != null && hash != null && bounded(() -> verify(text(hash), bytes(clearPassword)));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hash != null && sodium.crypto_pwhash_str_needs_rehash(text(hash), PASSES, MEMORY) != 0;
    }

    private String hash(byte[] password) {
        byte[] text = new byte[TEXT];
        if (sodium.crypto_pwhash_str(text, password, password.length, PASSES, MEMORY) != 0) {
            throw new IllegalStateException("no memory for a password hash");
        }
        return Native.toString(text, StandardCharsets.US_ASCII);
    }

    private boolean verify(byte[] hash, byte[] password) {
        return sodium.crypto_pwhash_str_verify(hash, password, password.length) == 0;
    }

    /** As C wants it: closed by a zero. */
    private static byte[] text(String hash) {
        byte[] ascii = hash.getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(ascii, ascii.length + 1);
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

    /** The library of the jar; its own loader does not find it in a jar of jars. */
    private static Sodium sodium() {
        try {
            return new SodiumJava(Native.extractFromResourcePath(
                            "/" + LibraryLoader.getSodiumPathInResources(), Sodium.class.getClassLoader())
                    .getAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("libsodium could not be unpacked below java.io.tmpdir", e);
        }
    }
}
