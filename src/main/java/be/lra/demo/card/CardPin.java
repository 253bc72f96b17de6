package be.lra.demo.card;

import java.util.Arrays;

/** The one PIN of the chip: three tries, and what a right one allows (eid-card.md 2). */
final class CardPin {

    private static final int REFERENCE = 0x01;
    private static final int TRIES = 3;
    private static final int BLOCK = 8; // bytes
    private static final int SHORTEST = 4; // digits
    private static final int LONGEST = 12; // digits

    private byte[] rightBlock;
    private int triesLeft = TRIES;
    private boolean verified;
    private int commandsSinceVerified = Integer.MAX_VALUE;

    CardPin(String digits) {
        this.rightBlock = block(digits);
    }

    /** VERIFY, or with no data the question how many tries are left. */
    byte[] verify(Apdu command, boolean forSignatureKey) {
        if (command.p1p2() != REFERENCE) {
            return Apdu.answer(Apdu.NO_SUCH_KEY);
        }
        if (command.data().length == 0) {
            return Apdu.answer(verified ? Apdu.OK : triesStatus());
        }
        int status = compare(command.data());
        if (status == Apdu.OK) {
            verified = verified || !forSignatureKey;
            commandsSinceVerified = 0;
        }
        return Apdu.answer(status);
    }

    /** CHANGE REFERENCE DATA: old block, new block. */
    byte[] change(Apdu command) {
        if (command.p1p2() != REFERENCE) {
            return Apdu.answer(Apdu.NO_SUCH_KEY);
        }
        if (command.data().length != 2 * BLOCK) {
            return Apdu.answer(Apdu.WRONG_LENGTH);
        }
        byte[] next = Arrays.copyOfRange(command.data(), BLOCK, 2 * BLOCK);
        if (!isBlock(next)) {
            return Apdu.answer(Apdu.WRONG_DATA);
        }
        int status = compare(Arrays.copyOf(command.data(), BLOCK));
        if (status == Apdu.OK) {
            rightBlock = next;
        }
        return Apdu.answer(status);
    }

    private int compare(byte[] block) {
        if (block.length != BLOCK) {
            return Apdu.WRONG_LENGTH;
        }
        if (!isBlock(block)) {
            return Apdu.WRONG_DATA;
        }
        if (triesLeft == 0) {
            return Apdu.PIN_BLOCKED;
        }
        if (Arrays.equals(block, rightBlock)) {
            triesLeft = TRIES;
            return Apdu.OK;
        }
        triesLeft--;
        logOff();
        return Apdu.TRIES_LEFT | triesLeft;
    }

    private int triesStatus() {
        return triesLeft == 0 ? Apdu.PIN_BLOCKED : Apdu.TRIES_LEFT | triesLeft;
    }

    /** Every right of a PIN is gone, after a reset, a log-off or a wrong PIN. */
    void logOff() {
        verified = false;
        commandsSinceVerified = Integer.MAX_VALUE;
    }

    /** A command other than GET RESPONSE went by. */
    void commandPassed() {
        commandsSinceVerified = Math.min(commandsSinceVerified, Integer.MAX_VALUE - 1) + 1;
    }

    boolean isVerified() {
        return verified;
    }

    /** Whether the PIN came just before; the right is used up by asking. */
    boolean takeJustVerified(int commandsBetween) {
        boolean just = commandsSinceVerified <= commandsBetween + 1;
        commandsSinceVerified = Integer.MAX_VALUE;
        return just;
    }

    void block() {
        triesLeft = 0;
        logOff();
    }

    int triesLeft() {
        return triesLeft;
    }

    private static boolean isBlock(byte[] block) {
        int digits = block[0] & 0x0F;
        return (block[0] & 0xF0) == 0x20 && digits >= SHORTEST && digits <= LONGEST;
    }

    /** {@code 20 + number of digits}, the digits two to a byte, the rest filled with F. */
    static byte[] block(String digits) {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) 0xFF);
        block[0] = (byte) (0x20 + digits.length());
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            int at = 1 + i / 2;
            block[at] = (byte) (i % 2 == 0 ? (digit << 4) | 0x0F : (block[at] & 0xF0) | digit);
        }
        return block;
    }
}
