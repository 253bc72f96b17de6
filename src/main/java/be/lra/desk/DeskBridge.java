package be.lra.desk;

import java.io.IOException;
import java.security.Provider;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The program on a counter PC that reads cards and brings their files to the server; it listens to nobody. It leaves with
 * an exit code of its own when only a new process can help: whoever starts it starts it again.
 */
public final class DeskBridge {

    private final BridgeSettings settings;
    private final DeskKey key;
    private final Clock clock;
    private final Journal journal;
    private final PcVoice voice;

    private DeskBridge(BridgeSettings settings, Clock clock, Journal journal) {
        this.settings = settings;
        this.key = DeskKey.at(settings.key());
        this.clock = clock;
        this.journal = journal;
        this.voice = new PcVoice(journal, BridgeWords.in(settings.language()), version());
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
        int code;
        try {
            BridgeSettings settings = BridgeSettings.of(arguments);
            Optional<Provider> readers = provider.or(() -> settings.provider().map(DeskBridge::load));
            code = (settings.check()
                            ? check(settings, readers, clock)
                            : new DeskBridge(settings, clock, journal).work(readers))
                    .code();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            code = ExitReason.WRONG_SETTINGS.code();
        } catch (InterruptedException e) {
            code = ExitReason.STOPPED.code();
        }
        System.out.flush();
        leave(code);
    }

    private static ExitReason check(BridgeSettings settings, Optional<Provider> provider, Clock clock) {
        var diagnosis = new Diagnosis(settings, version(), clock, System.out::println);
        try (var watchdog = new Watchdog(System::nanoTime, waiting -> {
            diagnosis.silent();
            leave(ExitReason.TROUBLE_FOUND.code());
        })) {
            watchdog.start();
            boolean allGood = diagnosis.isAllGood(new CardReaders(provider, watchdog, ReadingLimits.USUAL));
            return allGood ? ExitReason.STOPPED : ExitReason.TROUBLE_FOUND;
        }
    }

    private ExitReason work(Optional<Provider> provider) throws InterruptedException {
        voice.say("bridge.started", version(), key.fingerprint().forPeople());
        if (!DeskKey.isKeptPrivate(settings.key())) {
            voice.say("bridge.key-open", settings.key());
        }
        if (settings.endsWithParent()) {
            leaveWithParent();
        }
        try (var server = new ServerLink(settings.server(), key, version(), clock)) {
            var enrolment = new Enrolment(server, key, new PairingNote(settings.key()), voice, clock, Thread::sleep);
            Optional<ExitReason> end = Optional.empty();
            while (end.isEmpty()) {
                end = read(server, enrolment.await(), provider);
            }
            return end.get();
        }
    }

    /** Reads cards for the desk until the process has to end, or, empty, the server knows this bridge there no more. */
    private Optional<ExitReason> read(ServerLink server, ServedDesk desk, Optional<Provider> provider) {
        Map<String, String> about = Map.of(
                "host",
                ThisPc.name(System.getenv()),
                "instance",
                UUID.randomUUID().toString());
        try (var courier = new Courier(server, about, voice);
                var watchdog = new Watchdog(System::nanoTime, waiting -> leaveSilent(courier, waiting))) {
            watchdog.start();
            courier.start();
            var readers = new CardReaders(provider, watchdog, ReadingLimits.USUAL);
            return new CardReader(readers, courier, watchdog, ReadingLimits.USUAL, desk.id(), journal).run();
        }
    }

    private void leaveSilent(Courier courier, Watchdog.Waiting waiting) {
        journal.note(waiting.problem());
        courier.lastWord(waiting.problem());
        leave(ExitReason.SILENT.code());
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
            leave(ExitReason.STOPPED.code());
        });
    }

    private static void leave(int code) {
        Runtime.getRuntime().halt(code);
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
