package be.lra.bench;

import de.mkammerer.argon2.Argon2Factory;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.LongStream;

/** What the password hash alone costs on this machine: the part of an activation or a sign-in that must not shrink. */
final class PasswordHash {

    private static final int WARM_UP = 20;
    private static final int COUNT = 20;
    private static final int SALT = 16; // bytes, as the application
    private static final int LENGTH = 32; // bytes
    private static final int PASSES = 2;
    private static final int MEMORY = 19_456; // KiB

    private PasswordHash() {}

    static void print() {
        var argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, SALT, LENGTH);
        byte[] password = "quatre-chevaux-bruns-chantent".getBytes(StandardCharsets.UTF_8);
        var clock = ManagementFactory.getThreadMXBean();
        long[] nanos = LongStream.range(0, WARM_UP + COUNT)
                .map(_ -> {
                    long before = clock.getCurrentThreadCpuTime();
                    String ignored = argon2.hash(PASSES, MEMORY, 1, password);
                    return clock.getCurrentThreadCpuTime() - before;
                })
                .skip(WARM_UP)
                .sorted()
                .toArray();
        System.out.printf(Locale.ROOT, "One password hash alone: %.1f ms of CPU%n", nanos[COUNT / 2] / 1e6);
    }
}
