package be.lra.eid;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the chip says of itself in answer to GET CARD DATA. Unsigned: good for choosing commands, not for trust.
 *
 * @param chipSerial 32 lower-case hexadecimal digits
 * @param appletVersion one digit to each half byte: {@code 0x17} for applet 1.7, {@code 0x18} for applet 1.8
 */
public record CardData(String chipSerial, int appletVersion) {

    /** Length of the answer to {@code 80 E4 00 00 1C}, in bytes (applet manuals 1.7 and 1.8). */
    public static final int LENGTH = 28;

    private static final int SERIAL_LENGTH = 16; // bytes
    private static final int APPLET_VERSION_OFFSET = 21;
    private static final int FIRST_WITH_BASIC_KEY = 0x18; // applet manual 1.8

    /** Reads the answer; empty when it has not 28 bytes: then it is no Belgian card. */
    public static Optional<CardData> of(byte[] answer) {
        if (answer.length != LENGTH) {
            return Optional.empty();
        }
        String serial = HexFormat.of().formatHex(Arrays.copyOf(answer, SERIAL_LENGTH));
        return Optional.of(new CardData(serial, answer[APPLET_VERSION_OFFSET] & 0xFF));
    }

    /** Whether the chip can answer a challenge with a key of its own (applet 1.8 on). */
    public boolean hasBasicKey() {
        return appletVersion >= FIRST_WITH_BASIC_KEY;
    }

    /** Masked: serial numbers of cards never reach a log. */
    @Override
    public String toString() {
        return "CardData[applet %02X]".formatted(appletVersion);
    }
}
