package be.lra.bench;

import be.lra.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process seen from outside, through {@code /proc}. */
record MeasuredProcess(long pid) {

    private static final int USER_TIME = 11; // proc_pid_stat(5), counted from 0 after the name, which may hold spaces
    private static final int SYSTEM_TIME = 12;
    private static final Pattern AFTER_NAME = Pattern.compile("^\\d+ \\(.*\\) ");
    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");
    private static final double MILLIS_A_TICK = 10; // USER_HZ is 100 on every Linux a JVM runs on

    /** CPU time so far in milliseconds, of all threads, those that ended too. */
    double cpuMillis() {
        return cpuMillis(read("stat"));
    }

    /** CPU time so far in milliseconds of the compilers of the JVM that live now; they live as long as they have work. */
    double compilerMillis() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return threads.map(thread -> "task/" + thread.getFileName() + "/stat")
                    .flatMap(stat -> lookAt(stat).stream())
                    .filter(stat -> COMPILER.matcher(stat).find())
                    .mapToDouble(MeasuredProcess::cpuMillis)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("the process " + pid + " is gone", e);
        }
    }

    private static double cpuMillis(String stat) {
        String[] fields = AFTER_NAME.matcher(stat).replaceFirst("").split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * MILLIS_A_TICK;
    }

    /** Empty for a thread that ended since it was listed. */
    private Optional<String> lookAt(String file) {
        try {
            return Optional.of(read(file));
        } catch (UncheckedIOException gone) {
            return Optional.empty();
        }
    }

    /** Memory held in RAM, in megabytes. */
    long residentMegabytes() {
        return read("status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Bytes of live objects on the heap, after a full collection. */
    long liveHeap() {
        String total = Programs.output(Programs.ofJdk("jcmd"), String.valueOf(pid), "GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .reduce("", (_, last) -> last);
        return Long.parseLong(total.trim().replaceAll(".*\\s", ""));
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException("the process " + pid + " is gone", e);
        }
    }
}
