package be.lra.demo.reader;

import be.lra.demo.card.CardImage;
import be.lra.demo.card.T0Reader;
import be.lra.demo.card.VirtualCard;

/** A chip in the virtual reader, as programs meet it. */
public interface ChipInSlot {

    /** Resets the chip; gives its answer to reset. */
    byte[] reset();

    /**
     * Answers a command as programs write it, with data and status word.
     *
     * @throws be.lra.demo.card.CardRemoved if the card goes
     */
    byte[] transmit(byte[] command);

    /** Whether the card is no longer in the reader. */
    boolean isRemoved();

    /** Takes the card out. */
    void remove();

    /** A Belgian card. */
    static ChipInSlot of(CardImage image) {
        return of(new VirtualCard(image));
    }

    /** A Belgian card, perhaps with faults. */
    static ChipInSlot of(VirtualCard card) {
        var reader = new T0Reader(card);
        return new ChipInSlot() {
            @Override
            public byte[] reset() {
                return card.reset();
            }

            @Override
            public byte[] transmit(byte[] command) {
                return reader.transmit(command);
            }

            @Override
            public boolean isRemoved() {
                return card.isRemoved();
            }

            @Override
            public void remove() {
                card.remove();
            }
        };
    }
}
