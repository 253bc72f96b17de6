package be.lra.desk;

import be.lra.desk.Watchdog.Waiting;
import be.lra.eid.CardFile;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** The chip of a Belgian eID: the few commands that identification needs (eid-card.md 2). */
final class EidChip {

    private static final int DONE = 0x9000;
    private static final int NOT_FOUND = 0x6A82;
    private static final int PAST_THE_END = 0x6B00;
    private static final int BLOCK = 256; // bytes, Le = 00
    private static final int CARD_DATA_LENGTH = 28;
    private static final int SIGNATURE_LENGTH = 96; // r ‖ s of P-384
    private static final byte[] CHALLENGE_HEADER = {(byte) 0x94, 0x30};

    private final CardChannel channel;
    private final Watchdog watchdog;
    private final Duration limit;
    private int commands;

    /** @param limit for one command */
    EidChip(CardChannel channel, Watchdog watchdog, Duration limit) {
        this.channel = channel;
        this.watchdog = watchdog;
        this.limit = limit;
    }

    /** The answer to GET CARD DATA, 28 bytes; empty when the card knows no such command: then it is no eID. */
    Optional<byte[]> cardData() throws CardException {
        ResponseAPDU answer = transmit(new CommandAPDU(0x80, 0xE4, 0x00, 0x00, CARD_DATA_LENGTH));
        byte[] data = answer.getData();
        return answer.getSW() == DONE && data.length == CARD_DATA_LENGTH ? Optional.of(data) : Optional.empty();
    }

    /**
     * Reads a file to its end, a certificate to the end of its DER.
     *
     * @return empty if the card has no such file, or a certificate file without a certificate
     * @throws CardException too when the card answers out of turn
     * @throws ReadingStopped if the file is longer than any card's
     */
    Optional<byte[]> read(CardFile file) throws CardException, ReadingStopped {
        int status =
                transmit(new CommandAPDU(0x00, 0xA4, 0x08, 0x0C, file.path())).getSW();
        if (status == NOT_FOUND) {
            return Optional.empty();
        }
        requireDone(status, "SELECT");
        return isCertificate(file) ? certificate(file) : Optional.of(readOn(file, new byte[0], file.longest()));
    }

    /**
     * Has the chip sign the challenge with its basic key, without a PIN; the key can do so 5 000 times.
     *
     * @param challenge 48 bytes
     * @return r ‖ s, 96 bytes; empty when the chip refuses
     */
    byte[] authenticate(byte[] challenge) throws CardException {
        byte[] data = new byte[CHALLENGE_HEADER.length + challenge.length];
        System.arraycopy(CHALLENGE_HEADER, 0, data, 0, CHALLENGE_HEADER.length);
        System.arraycopy(challenge, 0, data, CHALLENGE_HEADER.length, challenge.length);
        ResponseAPDU answer = transmit(new CommandAPDU(0x00, 0x88, 0x02, 0x81, data, SIGNATURE_LENGTH));
        return answer.getSW() == DONE ? answer.getData() : new byte[0];
    }

    /** How many commands went to the card. */
    int commands() {
        return commands;
    }

    private Optional<byte[]> certificate(CardFile file) throws CardException, ReadingStopped {
        byte[] start = block(0, BLOCK);
        int length = DerLength.of(start);
        if (length == 0) {
            return Optional.empty(); // a file of zeros: no certificate was issued
        }
        if (length > file.longest()) {
            throw new ReadingStopped(ReadingStopped.MALFORMED);
        }
        byte[] whole = start.length < BLOCK ? start : readOn(file, start, length);
        return Optional.of(whole.length > length ? Arrays.copyOf(whole, length) : whole);
    }

    /** Reads from the end of {@code start} until {@code end}, or until the file ends before. */
    private byte[] readOn(CardFile file, byte[] start, int end) throws CardException, ReadingStopped {
        var content = new ByteArrayOutputStream(BLOCK);
        content.writeBytes(start);
        while (content.size() < end) {
            int wanted = Math.min(BLOCK, end - content.size());
            byte[] block = block(content.size(), wanted);
            content.writeBytes(block);
            if (block.length < wanted) {
                return content.toByteArray();
            }
        }
        if (end == file.longest() && block(end, BLOCK).length > 0) {
            throw new ReadingStopped(ReadingStopped.MALFORMED);
        }
        return content.toByteArray();
    }

    private byte[] block(int offset, int wanted) throws CardException {
        ResponseAPDU answer = transmit(new CommandAPDU(0x00, 0xB0, offset >> 8, offset & 0xFF, wanted));
        if (answer.getSW() == PAST_THE_END) {
            return new byte[0];
        }
        requireDone(answer.getSW(), "READ BINARY");
        return answer.getData();
    }

    private static boolean isCertificate(CardFile file) {
        return file.name().endsWith("_CERTIFICATE");
    }

    private static void requireDone(int status, String command) throws CardException {
        if (status != DONE) {
            throw new CardException("%s answered %04X".formatted(command, status));
        }
    }

    private ResponseAPDU transmit(CommandAPDU command) throws CardException {
        commands++;
        return watchdog.during(Waiting.FOR_CARD, limit, () -> channel.transmit(command));
    }
}
