package be.lra.desk;

import be.lra.desk.ServerAnswer.Accepted;
import be.lra.desk.ServerAnswer.Away;
import be.lra.desk.ServerAnswer.Refused;
import be.lra.eid.CardFiles;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Carries everything to the server in one thread of its own, so that the card thread never waits for the network. */
final class Courier implements AutoCloseable {

    private static final long HEARTBEAT = 2_500; // milliseconds
    private static final int SLOWEST_HEARTBEAT = 4; // times the usual one, while the server is away
    private static final int DELIVERY_TRIES = 5;
    private static final long FIRST_PAUSE = 500; // milliseconds, doubled after each try

    private static final int FORBIDDEN = 403; // RFC 9110 §15.5.4

    private final ServerLink server;
    private final String version;
    private final Journal journal;
    private final ScheduledExecutorService road;
    private volatile ReaderState state = ReaderState.STARTING;
    private volatile boolean reachable = true;
    private volatile String lastTrouble = "";
    private int failures;

    Courier(ServerLink server, String version, Journal journal) {
        this.server = server;
        this.version = version;
        this.journal = journal;
        this.road = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("courier").daemon().factory());
    }

    void start() {
        road.execute(this::beat);
    }

    /** What the next heartbeat tells; a change is told at once. */
    void show(ReaderState seen) {
        if (!seen.equals(state)) {
            state = seen;
            road.execute(this::tell);
        }
    }

    /** Tells a last word from whatever thread, within five seconds. */
    void lastWord(String problem) {
        ReaderState seen = state;
        answered(server.post(
                BridgeRequest.STATUS,
                "",
                new ReaderState(seen.readerName(), seen.cardPresent(), problem)
                        .lines(version, server.clockOffsetMillis())));
    }

    /** Whether the server took the last request. */
    boolean isReachable() {
        return reachable;
    }

    /** Opens a reading; completes exceptionally where the server is away or refuses. */
    CompletableFuture<OpenReading> open() {
        return CompletableFuture.supplyAsync(
                () -> switch (answered(server.post(BridgeRequest.READINGS, "", Map.of()))) {
                    case Accepted(Map<String, String> lines) -> OpenReading.of(lines);
                    case Refused refused -> throw new IllegalStateException(refused.reason());
                    case Away away -> throw new IllegalStateException(away.why());
                },
                road);
    }

    /** Brings the files of a card; completes when the server has them or never will. */
    CompletableFuture<Delivery> deliver(OpenReading reading, CardFiles files) {
        var delivered = new CompletableFuture<Delivery>();
        bring(BridgeRequest.filesOf(reading.id()), reading.nonce(), CardFilesLines.write(files), 1, delivered);
        return delivered;
    }

    /** Tells why there will be no files for a reading. */
    void report(OpenReading reading, String problem) {
        bring(
                BridgeRequest.problemOf(reading.id()),
                reading.nonce(),
                Map.of("problem", problem),
                1,
                new CompletableFuture<>());
    }

    private void bring(
            String path, String nonce, Map<String, String> lines, int attempt, CompletableFuture<Delivery> delivered) {
        road.execute(() -> {
            switch (answered(server.post(path, nonce, lines))) {
                case Accepted accepted -> delivered.complete(Delivery.TAKEN);
                case Refused(int status, String reason) ->
                    delivered.complete("already-received".equals(reason) ? Delivery.TAKEN : Delivery.REFUSED);
                case Away away
                when attempt < DELIVERY_TRIES ->
                    later(() -> bring(path, nonce, lines, attempt + 1, delivered), FIRST_PAUSE << attempt);
                case Away away -> delivered.complete(Delivery.LOST);
            }
        });
    }

    private void beat() {
        try {
            tell();
        } finally {
            failures = reachable ? 0 : Math.min(failures + 1, SLOWEST_HEARTBEAT - 1);
            later(this::beat, HEARTBEAT * (failures + 1));
        }
    }

    private void later(Runnable step, long milliseconds) {
        var _ = road.schedule(step, milliseconds, TimeUnit.MILLISECONDS);
    }

    private void tell() {
        answered(server.post(BridgeRequest.STATUS, "", state.lines(version, server.clockOffsetMillis())));
    }

    private ServerAnswer answered(ServerAnswer answer) {
        String trouble = switch (answer) {
            case Accepted accepted -> "";
            case Refused(int status, String reason) -> "server refuses: " + reason;
            case Away(String why) -> "server away: " + why;
        };
        boolean belongsToReading = answer instanceof Refused(int status, String reason) && status != FORBIDDEN;
        reachable = trouble.isEmpty() || belongsToReading;
        if (!trouble.equals(lastTrouble)) {
            journal.note(trouble.isEmpty() ? "server reached" : trouble);
        }
        lastTrouble = trouble;
        return answer;
    }

    @Override
    public void close() {
        road.shutdownNow();
    }
}
