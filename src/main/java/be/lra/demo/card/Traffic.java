package be.lra.demo.card;

/**
 * What crossed the contacts of a card since it was put in.
 *
 * @param commands raw T=0 commands, those that fetch waiting data too
 * @param bytesToCard of these commands
 * @param bytesFromCard of their answers, status words included
 */
public record Traffic(int commands, int bytesToCard, int bytesFromCard) {

    static final Traffic NONE = new Traffic(0, 0, 0);

    Traffic and(byte[] command, byte[] answer) {
        return new Traffic(commands + 1, bytesToCard + command.length, bytesFromCard + answer.length);
    }
}
