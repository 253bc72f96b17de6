package be.lra.desk;

import java.io.IOException;
import java.security.Provider;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The program on a counter PC that reads cards and brings their files to the server; it listens to nobody. It leaves with
 * an exit code of its own when only a new process can help: whoever starts it starts it again.
 */
public final class DeskBridge {

    private final BridgeSettings settings;
    private final Clock clock;
    private final Journal journal;
    private final IntConsumer exit;

    private DeskBridge(BridgeSettings settings, Clock clock, Journal journal, IntConsumer exit) {
        this.settings = settings;
        this.clock = clock;
        this.journal = journal;
        this.exit = exit;
    }

    public static void main(String[] arguments) {
        run(Optional.empty(), arguments);
    }

    /**
     * Runs until the process ends; does not return.
     *
     * @param provider offers other readers than the settings name
     */
    public static void run(Optional<Provider> provider, String... arguments) {
        Clock clock = Clock.systemUTC();
        Journal journal = line -> System.out.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + line);
        IntConsumer exit = code -> Runtime.getRuntime().halt(code);
        int code;
        try {
            BridgeSettings settings = BridgeSettings.of(arguments);
            Optional<Provider> readers = provider.or(() -> settings.provider().map(DeskBridge::load));
            code = new DeskBridge(settings, clock, journal, exit).read(readers).code();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            code = ExitReason.WRONG_SETTINGS.code();
        }
        System.out.flush();
        exit.accept(code);
    }

    private ExitReason read(Optional<Provider> provider) {
        DeskKey key = DeskKey.at(settings.key());
        journal.note("desk " + settings.desk() + ", key to enrol: " + key.enrolment());
        if (settings.endsWithParent()) {
            leaveWithParent();
        }
        try (var server = new ServerLink(settings, key, clock);
                var courier = new Courier(server, version(), journal);
                var watchdog = new Watchdog(System::nanoTime, waiting -> leaveSilent(courier, waiting))) {
            watchdog.start();
            courier.start();
            var readers = new CardReaders(provider, watchdog, ReadingLimits.USUAL);
            return new CardReader(readers, courier, watchdog, ReadingLimits.USUAL, settings.desk(), journal).run();
        }
    }

    private void leaveSilent(Courier courier, Watchdog.Waiting waiting) {
        journal.note(waiting.problem());
        courier.lastWord(waiting.problem());
        exit.accept(ExitReason.SILENT.code());
    }

    private void leaveWithParent() {
        Thread.ofPlatform().name("parent").daemon().start(() -> {
            try {
                while (System.in.read() >= 0) {
                    Thread.onSpinWait(); // what the parent says means nothing; only its end does
                }
            } catch (IOException e) {
                journal.note("standard input is closed");
            }
            exit.accept(ExitReason.STOPPED.code());
        });
    }

    private static String version() {
        return Optional.ofNullable(DeskBridge.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static Provider load(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(Provider.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalArgumentException("--provider is not a class that offers readers: " + name, e);
        }
    }
}
