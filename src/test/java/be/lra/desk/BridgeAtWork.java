package be.lra.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A bridge's threads within the test, between readers of the test and a server. */
final class BridgeAtWork implements AutoCloseable {

    private static final int PATIENCE = 20; // seconds

    final Queue<String> journal = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Watchdog.Waiting> alarms = new LinkedBlockingQueue<>();
    private final ServerLink link;
    private final Courier courier;
    private final Watchdog watchdog;
    private final Thread cardThread;

    BridgeAtWork(Provider readersOfTheTest, FakeServer server, Path folder, ReadingLimits limits) throws IOException {
        link = new ServerLink(server.address(), DeskKey.at(folder.resolve("key")), "1.0", server.clock());
        courier = new Courier(link, Map.of(), new PcVoice(journal::add, BridgeWords.in("en"), "1.0"));
        watchdog = new Watchdog(System::nanoTime, alarms::add);
        watchdog.start();
        courier.start();
        var readers = new CardReaders(Optional.of(readersOfTheTest), watchdog, limits);
        var reader = new CardReader(readers, courier, watchdog, limits, DeskFixtures.DESK, journal::add);
        cardThread = Thread.ofPlatform().daemon().start(reader::run);
    }

    /** What the card thread waited for too long. */
    Watchdog.Waiting nextAlarm() throws InterruptedException {
        Watchdog.Waiting alarm = alarms.poll(PATIENCE, TimeUnit.SECONDS);
        if (alarm == null) {
            throw new AssertionError("no alarm within " + PATIENCE + " seconds");
        }
        return alarm;
    }

    @Override
    public void close() {
        cardThread.interrupt();
        try {
            cardThread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        courier.close();
        watchdog.close();
        link.close();
    }
}
