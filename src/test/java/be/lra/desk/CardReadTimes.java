package be.lra.desk;

import be.lra.MutableClock;
import be.lra.demo.card.Generation;
import be.lra.demo.card.LineRate;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.TestKey;
import be.lra.demo.card.VirtualCard;
import be.lra.demo.reader.ChipInSlot;
import be.lra.demo.reader.SpecimenReaderProvider;
import be.lra.demo.reader.SpecimenSlot;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.smartcardio.CardException;
import javax.smartcardio.TerminalFactory;

/** How long one verified reading of a card takes at its line rate, phase by phase; printed by the bench. */
public final class CardReadTimes {

    private static final String SELECT = "00a4080c063f00df01";
    private static final String ADDRESS = "4033"; // the file read when the name is there
    private static final String PHOTO = "4035"; // the file read when texts and signatures are there
    private static final String NONCE = "00112233445566778899aabbccddeeff".repeat(2);

    private CardReadTimes() {}

    /** Prints a table of both generations. */
    public static void print() {
        System.out.println(
                "| verified card reading | APDUs | on the wire | bytes to / from card |    ms after insertion    |");
        System.out.println(
                "|                       |       |             |                      |  name |  texts |   all  |");
        System.out.println(
                "|-----------------------|------:|------------:|---------------------:|------:|-------:|-------:|");
        try {
            row("applet 1.8", Generation.APPLET_1_8, Specimen.CITIZEN);
            row("applet 1.7", Generation.APPLET_1_7, Specimen.CITIZEN_OLDER);
        } catch (CardException | GeneralSecurityException | ReadingStopped e) {
            throw new IllegalStateException("a good card is read", e);
        }
    }

    private static void row(String name, Generation generation, Specimen specimen)
            throws CardException, GeneralSecurityException, ReadingStopped {
        read(DeskFixtures.card(specimen), generation, new Marks()); // classes load
        VirtualCard card = DeskFixtures.card(specimen).atLineRate(LineRate.of(generation));
        var marks = new Marks();
        int commands = read(card, generation, marks);
        System.out.printf(
                Locale.ROOT,
                "| %-21s | %5d | %11d | %12d / %5d | %5.0f | %6.0f | %6.0f |%n",
                name,
                commands,
                card.traffic().commands(),
                card.traffic().bytesToCard(),
                card.traffic().bytesFromCard(),
                marks.before(ADDRESS),
                marks.before(PHOTO),
                marks.end());
    }

    private static int read(VirtualCard card, Generation generation, Marks marks)
            throws CardException, GeneralSecurityException, ReadingStopped {
        var slot = new SpecimenSlot();
        slot.insert(marks.watching(ChipInSlot.of(card)));
        var terminal = TerminalFactory.getInstance("PC/SC", null, new SpecimenReaderProvider(slot))
                .terminals()
                .list()
                .getFirst();
        var watchdog = new Watchdog(System::nanoTime, waiting -> {});
        var session = new CardSession(terminal.connect("*"), watchdog, DeskFixtures.LIMITS, System::nanoTime);
        var opening = new OpenReading(UUID.randomUUID(), NONCE, MutableClock.START, List.of(issuer(generation)));
        session.texts(CompletableFuture.completedFuture(opening), DeskFixtures.DESK);
        session.photo();
        return session.commands();
    }

    private static String issuer(Generation generation) throws GeneralSecurityException {
        byte[] name = DeskFixtures.PKI
                .key(generation, TestKey.ROOT)
                .certificate()
                .getSubjectX500Principal()
                .getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
    }

    /** When each answer was there. */
    private static final class Marks {

        private record Answer(String command, long at) {}

        private final List<Answer> answers = new ArrayList<>();
        private final long begin = System.nanoTime();

        ChipInSlot watching(ChipInSlot chip) {
            return new ChipInSlot() {
                @Override
                public byte[] reset() {
                    return chip.reset();
                }

                @Override
                public byte[] transmit(byte[] command) {
                    byte[] answer = chip.transmit(command);
                    answers.add(new Answer(HexFormat.of().formatHex(command), System.nanoTime()));
                    return answer;
                }

                @Override
                public boolean isRemoved() {
                    return chip.isRemoved();
                }

                @Override
                public void remove() {
                    chip.remove();
                }
            };
        }

        /** When all was there that was read before this file was selected. */
        double before(String file) {
            long at = begin;
            for (Answer answer : answers) {
                if (answer.command().equals(SELECT + file)) {
                    return millis(at);
                }
                at = answer.at();
            }
            throw new IllegalStateException("the file was never selected");
        }

        double end() {
            return millis(answers.getLast().at());
        }

        private double millis(long at) {
            return (at - begin) / 1e6;
        }
    }
}
