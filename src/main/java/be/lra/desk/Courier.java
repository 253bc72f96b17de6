package be.lra.desk;

import be.lra.desk.ServerAnswer.Accepted;
import be.lra.desk.ServerAnswer.Away;
import be.lra.desk.ServerAnswer.Refused;
import be.lra.eid.CardFiles;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries everything to the server in one thread of its own, so that the card thread never waits for the network. */
final class Courier implements AutoCloseable {

    private static final long HEARTBEAT =
            2_000; // milliseconds; the server calls the bridge away after 4.5 s of silence
    private static final int DELIVERY_TRIES = 8;
    private static final long FIRST_PAUSE = 500; // milliseconds, doubled after each try
    private static final long LONGEST_PAUSE = 2_000; // milliseconds

    private static final Duration MESSAGE_UNDER_WAY = Duration.ofMillis(500); // usually a tenth of that
    private static final Duration LAST_WORD = Duration.ofMillis(800);

    private static final Set<Integer> NOT_OF_THE_READING = Set.of(403, 426, 429); // RFC 9110 §15.5.4, 15.5.22; RFC 6585
    private static final String NOBODY_WAITS = "nobody-waits";

    /** Answers after which the bridge has to ask anew for which desk it works. */
    private static final Set<String> DISMISSALS =
            Set.of("not-enrolled", "bridge-blocked", "bridge-replaced", "wrong-desk", "update-needed");

    private final ServerLink server;
    private final Map<String, String> about;
    private final PcVoice voice;
    private final ScheduledExecutorService road;
    private volatile ReaderState state = ReaderState.STARTING;
    private volatile boolean reachable = true;
    private volatile boolean wanted;
    private volatile boolean dismissed;
    private volatile String lastTrouble = "";

    /** @param about told with every heartbeat: which process on which PC this is */
    Courier(ServerLink server, Map<String, String> about, PcVoice voice) {
        this.server = server;
        this.about = Map.copyOf(about);
        this.voice = voice;
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

    /**
     * Tells a last word from whatever thread, within 1.3 s or not at all. A message that is on its way is let
     * through for half a second and then given up: it must not keep from the agent why nothing more will come.
     */
    void lastWord(String problem) {
        ReaderState seen = state;
        var last = new ReaderState(seen.readerName(), seen.cardPresent(), problem);
        Thread word = Thread.ofPlatform()
                .name("last-word")
                .daemon()
                .start(() -> answered(server.post(BridgeRequest.STATUS, "", lines(last))));
        try {
            if (!word.join(MESSAGE_UNDER_WAY)) {
                road.shutdownNow();
                word.join(LAST_WORD);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until everything shown so far was told, but no longer than this. */
    void catchUp(Duration limit) {
        try {
            road.submit(() -> {}).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return; // the next heartbeat brings what was missed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether an agent waits for a card of this desk, as the server last said: no card is read for nobody. */
    boolean isWanted() {
        return wanted;
    }

    /** Whether the server knows this bridge at this desk no more. */
    boolean isDismissed() {
        return dismissed;
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
                    case Refused refused -> {
                        wanted &= !refused.reason().equals(NOBODY_WAITS);
                        throw new IllegalStateException(refused.reason());
                    }
                    case Away away -> throw new IllegalStateException(away.why());
                },
                road);
    }

    /** Brings the files of a card; completes when the server has them or never will. */
    CompletableFuture<Delivery> deliver(OpenReading reading, CardFiles files) {
        return bring(BridgeRequest.filesOf(reading.id()), reading.nonce(), CardFilesLines.write(files));
    }

    /** Brings the photo of a card whose other files the server has; completes as {@link #deliver}. */
    CompletableFuture<Delivery> deliverPhoto(OpenReading reading, byte[] photo) {
        return bring(BridgeRequest.photoOf(reading.id()), reading.nonce(), CardFilesLines.writePhoto(photo));
    }

    /** Tells why there will be no files for a reading. */
    void report(OpenReading reading, String problem) {
        var _ = bring(BridgeRequest.problemOf(reading.id()), reading.nonce(), Map.of("problem", problem));
    }

    private CompletableFuture<Delivery> bring(String path, String nonce, Map<String, String> lines) {
        var delivered = new CompletableFuture<Delivery>();
        bring(path, nonce, lines, 1, delivered);
        return delivered;
    }

    private void bring(
            String path, String nonce, Map<String, String> lines, int attempt, CompletableFuture<Delivery> delivered) {
        road.execute(() -> {
            switch (answered(server.post(path, nonce, lines))) {
                case Accepted accepted -> delivered.complete(Delivery.TAKEN);
                case Refused refused ->
                    delivered.complete("already-received".equals(refused.reason()) ? Delivery.TAKEN : Delivery.REFUSED);
                case Away away
                when attempt < DELIVERY_TRIES ->
                    later(
                            () -> bring(path, nonce, lines, attempt + 1, delivered),
                            Math.min(FIRST_PAUSE << attempt, LONGEST_PAUSE));
                case Away away -> delivered.complete(Delivery.LOST);
            }
        });
    }

    private void beat() {
        try {
            tell();
        } finally {
            later(this::beat, HEARTBEAT);
        }
    }

    private void later(Runnable step, long milliseconds) {
        var _ = road.schedule(step, milliseconds, TimeUnit.MILLISECONDS);
    }

    private void tell() {
        if (answered(server.post(BridgeRequest.STATUS, "", lines(state)))
                instanceof Accepted(Map<String, String> lines)) {
            wanted = Boolean.parseBoolean(lines.get("wanted"));
        }
    }

    private Map<String, String> lines(ReaderState seen) {
        var lines = new LinkedHashMap<>(about);
        lines.putAll(seen.lines());
        lines.put("clock-offset", Long.toString(server.clockOffset().toMillis()));
        return lines;
    }

    private ServerAnswer answered(ServerAnswer answer) {
        switch (answer) {
            case Accepted accepted -> reachable = true;
            case Refused refused -> {
                reachable = !NOT_OF_THE_READING.contains(refused.status());
                dismissed |= DISMISSALS.contains(refused.reason());
            }
            case Away away -> reachable = false;
        }
        tell(answer);
        return answer;
    }

    private void tell(ServerAnswer answer) {
        switch (answer) {
            case Accepted accepted -> {
                if (!lastTrouble.isEmpty()) {
                    voice.say("bridge.reached");
                }
                lastTrouble = "";
            }
            case Refused refused -> {
                if (!reachable) {
                    lastTrouble = refused.reason();
                    voice.refused(refused);
                }
            }
            case Away(String why) -> {
                lastTrouble = why;
                voice.away(server.address(), why);
            }
        }
    }

    @Override
    public void close() {
        road.shutdownNow();
    }
}
