package be.lra.desk;

import java.util.Arrays;
import java.util.HexFormat;

/** Tells a Belgian eID by its answer to reset (eid-card.md 1): a first sieve only, GET CARD DATA decides. */
final class BelgianAtr {

    private static final byte[] APPLET_1_8 = HexFormat.of().parseHex("3B7F96000080318065B085040120120FFF829000");

    /** Applets 1.0 to 1.7, where FF in the mask marks a byte that counts. */
    private static final byte[] OLDER = HexFormat.of().parseHex("3B980040000000000101AD1310");

    private static final byte[] MASK = HexFormat.of().parseHex("FFFF00FF00000000FFFFFFFFF0");

    private BelgianAtr() {}

    static boolean matches(byte[] atr) {
        return Arrays.equals(atr, APPLET_1_8) || matchesOlder(atr);
    }

    private static boolean matchesOlder(byte[] atr) {
        if (atr.length != OLDER.length) {
            return false;
        }
        for (int i = 0; i < atr.length; i++) {
            if ((atr[i] & MASK[i]) != (OLDER[i] & MASK[i])) {
                return false;
            }
        }
        return true;
    }
}
