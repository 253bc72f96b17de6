package be.lra.demo.reader;

import be.lra.demo.card.Specimen;
import be.lra.demo.card.SpecimenCards;
import be.lra.demo.card.TestPki;
import be.lra.desk.DeskBridge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * The desk bridge as its own process, with a virtual reader. The parent says on standard input which card is in:
 * {@code insert CITIZEN}, {@code insert FOREIGN}, {@code remove}; when that closes, the parent is gone and so is this.
 */
public final class DemoBridge {

    /** The name of a card that is no Belgian eID. */
    static final String FOREIGN = "FOREIGN";

    private static final long HAND = 700; // milliseconds

    private static final String INSERT = "insert ";
    private static final String REMOVE = "remove";

    private final SpecimenSlot slot;
    private final SpecimenCards cards;

    private DemoBridge(SpecimenSlot slot, SpecimenCards cards) {
        this.slot = slot;
        this.cards = cards;
    }

    /**
     * Runs until the parent ends.
     *
     * @param arguments folder of the test authorities, the day as seen from which the specimens are issued, then those
     *     of {@link DeskBridge}
     */
    public static void main(String[] arguments) {
        var random = new SecureRandom();
        LocalDate today = LocalDate.parse(arguments[1]);
        Instant morning = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        TestPki pki = TestPki.openOrCreate(Path.of(arguments[0]), random, morning);
        var slot = new SpecimenSlot();
        var demo = new DemoBridge(slot, new SpecimenCards(pki, today, random));
        Thread.ofPlatform().name("parent").daemon().start(demo::obeyParent);
        DeskBridge.run(
                Optional.of(new SpecimenReaderProvider(slot)), Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    static String insert(String card) {
        return INSERT + card;
    }

    static String remove() {
        return REMOVE;
    }

    private void obeyParent() {
        try (var words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = words.readLine();
            while (line != null) {
                obey(line);
                line = words.readLine();
            }
        } catch (IOException e) {
            System.err.println("standard input is closed");
        }
        Runtime.getRuntime().halt(0);
    }

    private void obey(String line) {
        if (line.startsWith(INSERT)) {
            slot.remove();
            swap();
            slot.insert(chip(line.substring(INSERT.length())));
        } else if (line.equals(REMOVE)) {
            slot.remove();
        }
    }

    /** As long as a quick hand takes between two cards; without it no reader would notice. */
    private static void swap() {
        try {
            Thread.sleep(HAND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ChipInSlot chip(String name) {
        return name.equals(FOREIGN) ? new ForeignChip() : ChipInSlot.of(cards.image(Specimen.valueOf(name)));
    }
}
