package be.lra.bench;

import be.lra.demo.card.LineRate;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.SpecimenCards;
import be.lra.demo.card.TestPki;
import be.lra.demo.card.VirtualCard;
import be.lra.demo.reader.ChipInSlot;
import be.lra.demo.reader.SpecimenReaderProvider;
import be.lra.demo.reader.SpecimenSlot;
import be.lra.desk.DeskBridge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** The reader program with a virtual reader; {@code in CITIZEN} and {@code out} on standard input are the visitor's hand. */
final class BenchReader {

    /** Before the name of a specimen: its card is put in, and answers as fast as its line carries bytes. */
    static final String IN = "in ";

    private BenchReader() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments folder of the test authorities, then those of the reader program
     */
    public static void main(String[] arguments) {
        var random = new SecureRandom();
        Instant now = Clock.systemUTC().instant();
        TestPki pki = TestPki.openOrCreate(Path.of(arguments[0]), random, now);
        var cards = new SpecimenCards(pki, LocalDate.ofInstant(now, ZoneOffset.UTC), random);
        var slot = new SpecimenSlot();
        Thread.ofPlatform().daemon().start(() -> obey(slot, cards));
        DeskBridge.run(
                Optional.of(new SpecimenReaderProvider(slot)), Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void obey(SpecimenSlot slot, SpecimenCards cards) {
        try (var words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                if (line.startsWith(IN)) {
                    Specimen specimen = Specimen.valueOf(line.substring(IN.length()));
                    slot.insert(ChipInSlot.of(
                            new VirtualCard(cards.image(specimen)).atLineRate(LineRate.of(specimen.generation()))));
                } else {
                    slot.remove();
                }
            }
        } catch (IOException e) {
            System.err.println("standard input is closed");
        }
        Runtime.getRuntime().halt(0);
    }
}
