package be.lra.desk;

import be.lra.demo.reader.ChipInSlot;

/** Two cards that hear the same commands: the first answers so many, and all later ones the second, unnoticed. */
final class TwoFacedChip implements ChipInSlot {

    private final ChipInSlot first;
    private final ChipInSlot second;
    private int answersOfFirst;

    TwoFacedChip(ChipInSlot first, ChipInSlot second, int answersOfFirst) {
        this.first = first;
        this.second = second;
        this.answersOfFirst = answersOfFirst;
    }

    @Override
    public byte[] reset() {
        second.reset();
        return first.reset();
    }

    @Override
    public byte[] transmit(byte[] command) {
        byte[] ofFirst = first.transmit(command);
        byte[] ofSecond = second.transmit(command);
        return answersOfFirst-- > 0 ? ofFirst : ofSecond;
    }

    @Override
    public boolean isRemoved() {
        return first.isRemoved() || second.isRemoved();
    }

    @Override
    public void remove() {
        first.remove();
        second.remove();
    }
}
