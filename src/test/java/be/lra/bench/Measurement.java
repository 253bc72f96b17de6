package be.lra.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * What one operation cost.
 *
 * @param application median CPU milliseconds of the application, over blocks of operations
 * @param compilers how much of it the compilers of the JVM took, which grow silent in the long run
 * @param database the same of the database
 * @param latencies of every measured operation, in milliseconds, sorted
 */
record Measurement(String operation, double application, double compilers, double database, List<Double> latencies) {

    static final int BLOCK = 25; // operations: the clock of /proc ticks every 10 ms

    /**
     * Runs an operation many times, one after the other.
     *
     * @param act performs the operation with this number and returns the milliseconds a person waits for it
     */
    static Measurement of(
            String operation,
            int warmUp,
            int count,
            MeasuredProcess app,
            MeasuredProcess database,
            IntToDoubleFunction act) {
        for (int i = 0; i < warmUp; i++) {
            double ignored = act.applyAsDouble(i);
        }
        var application = new ArrayList<Double>();
        var compilers = new ArrayList<Double>();
        var data = new ArrayList<Double>();
        var latencies = new ArrayList<Double>();
        for (int done = 0; done < count; done += BLOCK) {
            double appBefore = app.cpuMillis();
            double compilersBefore = app.compilerMillis();
            double dataBefore = database.cpuMillis();
            for (int i = 0; i < BLOCK; i++) {
                latencies.add(act.applyAsDouble(warmUp + done + i));
            }
            application.add((app.cpuMillis() - appBefore) / BLOCK);
            compilers.add(Math.max(0, app.compilerMillis() - compilersBefore) / BLOCK);
            data.add((database.cpuMillis() - dataBefore) / BLOCK);
        }
        Collections.sort(latencies);
        return new Measurement(operation, median(application), median(compilers), median(data), latencies);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private double percentile(int percent) {
        return latencies.get(Math.min(latencies.size() - 1, latencies.size() * percent / 100));
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %-34s | %6.1f | %6.1f | %6.1f | %6.1f | %6.1f | %6.1f | %6.1f |",
                operation,
                application,
                compilers,
                database,
                application + database,
                percentile(50),
                percentile(95),
                percentile(99));
    }
}
