package be.lra.desk;

/** How long a DER structure says it is, so that the padding after a certificate need not be read (eid-card.md 2). */
final class DerLength {

    private static final int SEQUENCE = 0x30; // X.690 §8.9
    private static final int LONG_FORM = 0x80; // X.690 §8.1.3.5
    private static final int MOST_LENGTH_BYTES = 2;

    private DerLength() {}

    /** Header and content in bytes, or 0 when no SEQUENCE starts here, as in a file of zeros. */
    static int of(byte[] start) {
        if (start.length < 2 + MOST_LENGTH_BYTES || start[0] != SEQUENCE) {
            return 0;
        }
        int first = start[1] & 0xFF;
        if (first < LONG_FORM) {
            return 2 + first;
        }
        int bytes = first - LONG_FORM;
        if (bytes == 0 || bytes > MOST_LENGTH_BYTES) {
            return 0;
        }
        int length = 0;
        for (int i = 0; i < bytes; i++) {
            length = (length << Byte.SIZE) | (start[2 + i] & 0xFF);
        }
        return 2 + bytes + length;
    }
}
