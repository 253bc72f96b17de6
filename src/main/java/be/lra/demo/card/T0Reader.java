package be.lra.demo.card;

import java.util.Arrays;

/**
 * What a reader does between a program and a T=0 card: it takes off the Le of a command with data, fetches what waits
 * and repeats a command whose Le was wrong, as {@code javax.smartcardio} does.
 */
public final class T0Reader {

    private static final int DATA_WAITING = 0x61;
    private static final int WRONG_LE = 0x6C;

    private final VirtualCard card;

    public T0Reader(VirtualCard card) {
        this.card = card;
    }

    /**
     * Sends one command as programs write it, and gives all of its answer: data and status word.
     *
     * @throws CardRemoved if the card goes
     */
    public byte[] transmit(byte[] command) {
        byte[] sent = withoutLe(command);
        byte[] answer = card.transmit(sent);
        byte[] data = {};
        while (true) {
            int sw1 = answer[answer.length - 2] & 0xFF;
            byte sw2 = answer[answer.length - 1];
            if (sw1 == WRONG_LE) {
                sent = Arrays.copyOf(sent, 5);
                sent[4] = sw2;
            } else if (sw1 == DATA_WAITING) {
                data = join(data, answer, answer.length - 2);
                sent = new byte[] {command[0], (byte) 0xC0, 0, 0, sw2};
            } else {
                return join(data, answer, answer.length);
            }
            answer = card.transmit(sent);
        }
    }

    private static byte[] withoutLe(byte[] command) {
        boolean hasDataAndLe = command.length > 5 && command.length == 6 + (command[4] & 0xFF);
        return hasDataAndLe ? Arrays.copyOf(command, command.length - 1) : command;
    }

    private static byte[] join(byte[] first, byte[] second, int length) {
        byte[] both = Arrays.copyOf(first, first.length + length);
        System.arraycopy(second, 0, both, first.length, length);
        return both;
    }
}
