package be.lra.demo.card;

import java.util.Arrays;

/** A command as it travels in T=0: five bytes and perhaps data; a command with data has no Le (ISO/IEC 7816-3). */
final class Apdu {

    static final int OK = 0x9000;
    static final int WRONG_LENGTH = 0x6700;
    static final int PIN_MISSING = 0x6982;
    static final int PIN_BLOCKED = 0x6983;
    static final int CONDITIONS_NOT_SATISFIED = 0x6985;
    static final int NO_FILE_SELECTED = 0x6986;
    static final int WRONG_DATA = 0x6A80;
    static final int FILE_NOT_FOUND = 0x6A82;
    static final int WRONG_PARAMETERS = 0x6A86;
    static final int LENGTH_AGAINST_PARAMETERS = 0x6A87;
    static final int NO_SUCH_KEY = 0x6A88;
    static final int WRONG_OFFSET = 0x6B00;
    static final int WRONG_LE = 0x6C00; // the low byte is the right Le
    static final int DATA_WAITING = 0x6100; // the low byte is how many, 0 for 256
    static final int UNKNOWN_INSTRUCTION = 0x6D00;
    static final int UNKNOWN_CLASS = 0x6E00;
    static final int TRIES_LEFT = 0x63C0; // the low half byte is how many

    private static final int HEADER = 4;
    private static final int LONGEST_ANSWER = 256;

    private final byte[] command;

    private Apdu(byte[] command) {
        this.command = command;
    }

    static boolean isWellFormed(byte[] command) {
        return command.length == HEADER
                || command.length == HEADER + 1
                || (command.length > HEADER && command.length == HEADER + 1 + (command[HEADER] & 0xFF));
    }

    static Apdu of(byte[] command) {
        return new Apdu(command.clone());
    }

    int cla() {
        return command[0] & 0xFF;
    }

    int ins() {
        return command[1] & 0xFF;
    }

    int p1p2() {
        return ((command[2] & 0xFF) << 8) | (command[3] & 0xFF);
    }

    /** What follows the fifth byte; empty for a command that only asks. */
    byte[] data() {
        return Arrays.copyOfRange(command, Math.min(HEADER + 1, command.length), command.length);
    }

    /** How many bytes are asked for; 0, or no fifth byte, stands for 256. */
    int le() {
        int p3 = command.length > HEADER ? command[HEADER] & 0xFF : 0;
        return p3 == 0 ? LONGEST_ANSWER : p3;
    }

    static byte[] answer(int statusWord) {
        return new byte[] {(byte) (statusWord >> 8), (byte) statusWord};
    }

    static byte[] answer(byte[] data, int statusWord) {
        byte[] answer = Arrays.copyOf(data, data.length + 2);
        answer[data.length] = (byte) (statusWord >> 8);
        answer[data.length + 1] = (byte) statusWord;
        return answer;
    }

    /** Data that must be asked for with exactly its length: otherwise {@code 6C xx} says that length. */
    byte[] answerExactly(byte[] data) {
        return le() == data.length ? answer(data, OK) : answer(WRONG_LE | (data.length & 0xFF));
    }
}
