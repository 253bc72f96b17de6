package be.lra.desk;

import be.lra.demo.reader.ChipInSlot;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** A chip that is no program of ours: it answers what the test says, whatever it is asked. */
public final class ScriptedChip implements ChipInSlot {

    /** The answer to reset of a bank card: EMV, T=0. */
    private static final String BANK_ATR = "3B6E000000318066B1840C016E0183009000";

    private static final String BELGIAN_ATR = "3B7F96000080318065B085040120120FFF829000"; // eid-card.md 1

    private final byte[] atr;
    private final UnaryOperator<byte[]> answers;
    private volatile boolean removed;

    private ScriptedChip(String atr, UnaryOperator<byte[]> answers) {
        this.atr = HexFormat.of().parseHex(atr);
        this.answers = answers;
    }

    /** Selects whatever it is told to and describes itself as the payment environment (EMV Book 1 §12.2). */
    public static ScriptedChip bankCard() {
        return new ScriptedChip(BANK_ATR, command -> {
            boolean select = (command[1] & 0xFF) == 0xA4;
            return HexFormat.of().parseHex(select ? "6F15840E315041592E5359532E4444463031A5038801019000" : "6E00");
        });
    }

    /** Says at its reset that it is a Belgian card of today, and nothing sensible afterwards. */
    public static ScriptedChip impostor(UnaryOperator<byte[]> answers) {
        return new ScriptedChip(BELGIAN_ATR, answers);
    }

    @Override
    public byte[] reset() {
        return atr.clone();
    }

    @Override
    public byte[] transmit(byte[] command) {
        return answers.apply(command);
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
