package be.lra.reader;

/** Why a reader program is blocked; message keys {@code reader.block.reason.<NAME>}. */
public enum BlockReason {
    PC_LOST,
    KEY_COPIED,
    BEHAVES_ODDLY,
    OUT_OF_USE
}
