package be.lra.bench;

import be.lra.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process seen from outside, through {@code /proc}. */
record MeasuredProcess(long pid) {

    private static final int USER_TIME = 13; // proc_pid_stat(5), counted from 0
    private static final int SYSTEM_TIME = 14;
    private static final double MILLIS_A_TICK = 10; // USER_HZ is 100 on every Linux a JVM runs on

    /** CPU time so far in milliseconds, of all threads, those that ended too. */
    double cpuMillis() {
        String[] fields = read("stat").split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * MILLIS_A_TICK;
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
