package be.lra.bench;

import java.util.Locale;

/** What it costs to seal the events of everything that was done before: per event, in microseconds. */
final class Sealing {

    private Sealing() {}

    static void print(BenchClient desk, MeasuredProcess app, MeasuredProcess database) {
        double appBefore = app.cpuMillis();
        double dataBefore = database.cpuMillis();
        long begin = System.nanoTime();
        int events = 0;
        for (int sealed = once(desk); sealed > 0; sealed = once(desk)) {
            events += sealed;
        }
        double waited = (System.nanoTime() - begin) / 1e3;
        double application = (app.cpuMillis() - appBefore) * 1_000;
        double data = (database.cpuMillis() - dataBefore) * 1_000;
        System.out.println(String.format(
                Locale.ROOT,
                "| sealing, of %d events: microseconds an event | application %.1f | database %.1f | together %.1f | clock %.1f |",
                events,
                application / events,
                data / events,
                (application + data) / events,
                waited / events));
    }

    private static int once(BenchClient desk) {
        return Integer.parseInt(desk.post("/bench/seal"));
    }
}
