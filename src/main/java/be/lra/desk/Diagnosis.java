package be.lra.desk;

import be.lra.desk.PairingNote.Noted;
import be.lra.desk.ServerAnswer.Accepted;
import be.lra.desk.ServerAnswer.Away;
import be.lra.desk.ServerAnswer.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/**
 * Looks at everything a counter PC needs to read cards, and says of each thing in plain words how it is and what to do. It
 * changes nothing, and may look while the bridge is at work.
 */
final class Diagnosis {

    private static final String GOOD = "[ok] ";
    private static final String BAD = "[!!] ";
    private static final Duration CLOCK_MAY_BE_OFF = Duration.ofMinutes(1); // the server's lra.reader.clock-skew

    private final BridgeSettings settings;
    private final String version;
    private final BridgeWords words;
    private final Clock clock;
    private final Consumer<String> lines;
    private boolean allGood = true;

    /** @param lines takes one line for each thing */
    Diagnosis(BridgeSettings settings, String version, Clock clock, Consumer<String> lines) {
        this.settings = settings;
        this.version = version;
        this.words = BridgeWords.in(settings.language());
        this.clock = clock;
        this.lines = lines;
    }

    /** Looks at all of it; whether nothing is left to do. */
    boolean isAllGood(CardReaders readers) {
        good("bridge.check.version", version);
        lookAtReaders(readers);
        lookAtServer();
        return allGood;
    }

    /** What the watchdog says when a reader holds this process up. */
    void silent() {
        bad("bridge.check.reader.silent");
    }

    private void lookAtReaders(CardReaders readers) {
        try {
            List<CardTerminal> found = readers.list();
            if (found.isEmpty()) {
                bad("bridge.check.reader.none");
                return;
            }
            good("bridge.check.reader.found", names(found));
            List<CardTerminal> holding = holding(readers, found);
            if (holding.isEmpty()) {
                good("bridge.check.card.none");
            } else {
                good("bridge.check.card.in", names(holding));
            }
        } catch (CardException | RuntimeException e) { // the edge towards javax.smartcardio
            bad(
                    CardTrouble.of(e) == CardTrouble.NO_READER
                            ? "bridge.check.reader.none"
                            : "bridge.check.reader.service");
        }
    }

    private static List<CardTerminal> holding(CardReaders readers, List<CardTerminal> found) throws CardException {
        var holding = new ArrayList<CardTerminal>();
        for (CardTerminal terminal : found) {
            if (readers.holdsCard(terminal)) {
                holding.add(terminal);
            }
        }
        return holding;
    }

    private static String names(List<CardTerminal> terminals) {
        return terminals.stream().map(CardTerminal::getName).collect(Collectors.joining(", "));
    }

    private void lookAtServer() {
        Path file = settings.key();
        boolean hasKey = Files.exists(file);
        DeskKey key = hasKey ? DeskKey.at(file) : DeskKey.keptNowhere();
        if (hasKey && !DeskKey.isKeptPrivate(file)) {
            bad("bridge.key-open", file);
        }
        try (var server = new ServerLink(settings.server(), key, version, clock)) {
            long begin = System.nanoTime();
            ServerAnswer answer = server.post(BridgeRequest.ENROLMENT, "", Enrolment.introduction(key));
            if (answer instanceof Away(String why)) {
                bad("bridge.check.server.away", settings.server(), words.reason(why));
                return;
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            good("bridge.check.server", settings.server(), Long.toString(millis));
            if (hasKey) {
                lookAtStanding(answer, key);
            } else {
                bad("bridge.check.key.none", file);
            }
            lookAtClock(server.clockOffset());
        }
    }

    private void lookAtStanding(ServerAnswer answer, DeskKey key) {
        switch (answer) {
            case Refused refused -> say(BAD, new PcVoice(line -> {}, words, version).words(refused));
            case Accepted(Map<String, String> told) -> lookAtStanding(told, key);
            case Away away -> throw new IllegalStateException("said before: " + away);
        }
    }

    private void lookAtStanding(Map<String, String> told, DeskKey key) {
        switch (told.getOrDefault("state", "")) {
            case "enrolled" -> {
                ServedDesk desk = ServedDesk.of(told);
                good("bridge.enrolled", desk.name(), desk.office());
            }
            case "waiting" -> {
                Optional<Noted> noted = new PairingNote(settings.key()).at(clock.instant());
                if (noted.isPresent()) {
                    bad(
                            "bridge.check.key.code",
                            noted.get().code().grouped(),
                            key.fingerprint().forPeople());
                } else {
                    bad("bridge.check.key.code-elsewhere");
                }
            }
            case "replaced" -> bad("bridge.check.key.replaced");
            case "released" -> bad("bridge.check.key.released");
            default -> bad("bridge.check.key.unknown");
        }
    }

    /** @param serverAhead how far the server's clock is ahead of this one */
    private void lookAtClock(Duration serverAhead) {
        Duration off = serverAhead.abs();
        if (off.compareTo(CLOCK_MAY_BE_OFF) <= 0) {
            good("bridge.check.clock.right", Long.toString(off.toSeconds()));
        } else {
            bad(
                    serverAhead.isNegative() ? "bridge.check.clock.fast" : "bridge.check.clock.slow",
                    Long.toString(off.toMinutes()));
        }
    }

    private void good(String key, Object... facts) {
        say(GOOD, words.say(key, facts));
    }

    private void bad(String key, Object... facts) {
        say(BAD, words.say(key, facts));
    }

    private void say(String mark, String sentence) {
        allGood &= mark.equals(GOOD);
        lines.accept(mark + sentence);
    }
}
