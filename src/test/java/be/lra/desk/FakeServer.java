package be.lra.desk;

import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import be.lra.eid.Challenge;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A server that believes every bridge and keeps what it brings, in the order it came. */
public final class FakeServer implements AutoCloseable {

    private static final long PATIENCE = 20; // seconds

    final BlockingQueue<CardFiles> cards = new LinkedBlockingQueue<>();
    final BlockingQueue<CardFiles> texts = new LinkedBlockingQueue<>();
    private final AtomicReference<CardFiles> lastTexts = new AtomicReference<>();
    final BlockingQueue<String> problems = new LinkedBlockingQueue<>();
    final BlockingQueue<Map<String, String>> heartbeats = new LinkedBlockingQueue<>();
    final AtomicReference<Challenge> lastChallenge = new AtomicReference<>();
    final AtomicInteger status = new AtomicInteger();
    final AtomicBoolean stopsHalfWay = new AtomicBoolean();
    final AtomicReference<String> refusal = new AtomicReference<>("");
    final AtomicReference<String> standing = new AtomicReference<>("enrolled");
    final AtomicBoolean wanted = new AtomicBoolean(true);
    final AtomicReference<String> lastVersion = new AtomicReference<>("");
    final Map<String, String> facts = new ConcurrentHashMap<>();
    final BlockingQueue<PairingCode> codes = new LinkedBlockingQueue<>();

    private final BlockingQueue<String> refusedPaths = new LinkedBlockingQueue<>();
    private final HttpServer http;
    private final UUID desk;
    private final Clock clock;

    public FakeServer(UUID desk, Clock clock) throws IOException {
        this.desk = desk;
        this.clock = clock;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    Clock clock() {
        return clock;
    }

    /** Waits until somebody was not answered as he should be. */
    void awaitRefusal() throws InterruptedException {
        refusedPaths.clear();
        next(refusedPaths);
    }

    /** Waits until somebody has half an answer, if nobody has one yet. */
    void awaitHalfAnAnswer() throws InterruptedException {
        next(refusedPaths);
    }

    CardFiles nextCard() throws InterruptedException {
        return next(cards);
    }

    /** The files of a card without its photo. */
    CardFiles nextTexts() throws InterruptedException {
        return next(texts);
    }

    String nextProblem() throws InterruptedException {
        return next(problems);
    }

    /** The next heartbeat that says this. */
    public Map<String, String> heartbeatWith(String name, String value) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (true) {
            Map<String, String> heartbeat = heartbeats.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (heartbeat == null) {
                throw new AssertionError("no heartbeat said " + name + ": " + value);
            }
            if (value.equals(heartbeat.get(name))) {
                return heartbeat;
            }
        }
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T found = queue.poll(PATIENCE, TimeUnit.SECONDS);
        if (found == null) {
            throw new AssertionError("nothing came within " + PATIENCE + " seconds");
        }
        return found;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> lines = BridgeLines.read(exchange.getRequestBody().readAllBytes());
        lastVersion.set(exchange.getRequestHeaders().getFirst(BridgeRequest.VERSION_HEADER));
        if (stopsHalfWay.get()) {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("reading: ".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            refusedPaths.add(exchange.getRequestURI().getPath());
            return; // and never another word
        }
        if (status.get() != 0) {
            refusedPaths.add(exchange.getRequestURI().getPath());
            var said = new LinkedHashMap<>(facts);
            said.put("reason", refusal.get());
            send(exchange, status.get(), said);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case BridgeRequest.READINGS -> send(exchange, 201, open());
            case BridgeRequest.ENROLMENT -> send(exchange, 200, place());
            case BridgeRequest.CODE -> send(exchange, 201, code(lines));
            case BridgeRequest.STATUS -> {
                heartbeats.add(lines);
                send(exchange, 200, Map.of("wanted", wanted.toString(), "server-time", now()));
            }
            default -> {
                take(path, lines);
                send(exchange, 200, Map.of());
            }
        }
    }

    private void take(String path, Map<String, String> lines) {
        if (path.endsWith("/files")) {
            CardFiles files = CardFilesLines.read(lines);
            lastTexts.set(files);
            texts.add(files);
        } else if (path.endsWith("/photo")) {
            cards.add(lastTexts.get().with(CardFile.PHOTO, CardFilesLines.readPhoto(lines)));
        } else {
            problems.add(lines.getOrDefault("problem", "none"));
        }
    }

    private Map<String, String> place() {
        return Map.of(
                "state", standing.get(),
                "desk", desk.toString(),
                "desk-name", "Guichet 1",
                "office-name", "Commune-Exemple",
                "server-time", now());
    }

    private Map<String, String> code(Map<String, String> lines) {
        byte[] nonce = new byte[PairingCode.NONCE_LENGTH];
        new SecureRandom().nextBytes(nonce);
        codes.add(PairingCode.of(Base64.getDecoder().decode(lines.get("key")), nonce));
        standing.set("waiting");
        return Map.of("nonce", HexFormat.of().formatHex(nonce), "expires-in", "600");
    }

    private String now() {
        return Long.toString(BridgeRequest.micros(clock.instant()));
    }

    private Map<String, String> open() {
        byte[] nonce = new byte[Challenge.NONCE_LENGTH];
        new SecureRandom().nextBytes(nonce);
        UUID reading = UUID.randomUUID();
        lastChallenge.set(new Challenge(nonce, desk, reading, clock.instant()));
        var lines = new LinkedHashMap<String, String>();
        lines.put("reading", reading.toString());
        lines.put("nonce", HexFormat.of().formatHex(nonce));
        lines.put("issued-at", Long.toString(clock.instant().toEpochMilli()));
        return lines;
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> lines) throws IOException {
        byte[] body = BridgeLines.write(lines);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
