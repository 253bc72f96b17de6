package be.lra.bench;

import com.goterl.lazysodium.SodiumJava;
import com.goterl.lazysodium.utils.LibraryLoader;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.LongStream;

/** What the password hash alone costs on this machine: the part of an activation or a sign-in that must not shrink. */
final class PasswordHash {

    private static final int WARM_UP = 20;
    private static final int COUNT = 20;
    private static final int TEXT = 128; // bytes
    private static final int PASSES = 2; // as the application
    private static final NativeLong MEMORY = new NativeLong(19L << 20); // bytes

    private PasswordHash() {}

    static void print() {
        var sodium = new SodiumJava(LibraryLoader.Mode.BUNDLED_ONLY);
        byte[] password = "quatre-chevaux-bruns-chantent".getBytes(StandardCharsets.UTF_8);
        var clock = ManagementFactory.getThreadMXBean();
        long[] nanos = LongStream.range(0, WARM_UP + COUNT)
                .map(_ -> {
                    long before = clock.getCurrentThreadCpuTime();
                    sodium.crypto_pwhash_str(new byte[TEXT], password, password.length, PASSES, MEMORY);
                    return clock.getCurrentThreadCpuTime() - before;
                })
                .skip(WARM_UP)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "One password hash alone: %.1f ms of CPU; huge pages: %s%n",
                nanos[COUNT / 2] / 1e6,
                hugePages());
    }

    /** Whether Linux gives them: in small pages, clearing fresh memory takes as long as the hash. */
    private static String hugePages() {
        try {
            return Files.readString(Path.of("/sys/kernel/mm/transparent_hugepage/enabled"))
                    .strip();
        } catch (IOException elsewhere) {
            return "unknown";
        }
    }
}
