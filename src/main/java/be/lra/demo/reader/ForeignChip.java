package be.lra.demo.reader;

import java.util.HexFormat;

/** A chip card that is no Belgian eID, such as a bank card: it knows no command of ours. */
public final class ForeignChip implements ChipInSlot {

    /** ATR of T=0 with a few historical bytes, of no known card. */
    private static final byte[] ATR = HexFormat.of().parseHex("3B6500002063CB6800");

    private static final byte[] UNKNOWN_INSTRUCTION = {0x6D, 0x00}; // ISO/IEC 7816-4 §5.6

    private volatile boolean removed;

    @Override
    public byte[] reset() {
        return ATR.clone();
    }

    @Override
    public byte[] transmit(byte[] command) {
        return UNKNOWN_INSTRUCTION.clone();
    }

    @Override
    public boolean isRemoved() {
        return removed;
    }

    @Override
    public void remove() {
        removed = true;
    }
}
