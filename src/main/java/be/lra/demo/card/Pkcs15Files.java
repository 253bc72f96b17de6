package be.lra.demo.card;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The PKCS#15 files that card software reads to find its way (eid-card.md 2). */
final class Pkcs15Files {

    private static final String DIRECTORY =
            "61234F0CA000000177504B43532D3135500642454C50494351043F00DF0073050603603802";
    private static final String OBJECTS = "A00A300804063F00DF005035A40A300804063F00DF005037A80A300804063F00DF005034";
    private static final String PINS = "3033300F0C0942617369632050494E030206C03003040101A11B30190302020C0A010002"
            + "01040201088001010401FF300404023F00";
    private static final String AUTHENTICATION_KEY = "3A30170C0E41757468656E7469636174696F6E030206C0040101"
            + "300F04010203020520030203B802020082A10E300C300604043F00DF000202";
    private static final String SIGNATURE_KEY = "3930150C095369676E6174757265030206C004010102010130100401030303060040"
            + "030203B802020083A10E300C300604043F00DF000202";

    private Pkcs15Files() {}

    /** All of them for a card with or without certificates of its holder. */
    static Map<FileId, byte[]> of(Generation generation, byte[] chipSerial, boolean holderCertificates) {
        var files = new HashMap<FileId, byte[]>();
        files.put(new FileId(FileId.MASTER_FILE, 0x2F00), hex(DIRECTORY));
        files.put(new FileId(FileId.DF_BELPIC, 0x5031), hex(OBJECTS));
        files.put(new FileId(FileId.DF_BELPIC, 0x5032), tokenInfo(generation, chipSerial));
        files.put(new FileId(FileId.DF_BELPIC, 0x5034), hex(PINS));
        files.put(new FileId(FileId.DF_BELPIC, 0x5035), privateKeys(generation));
        files.put(new FileId(FileId.DF_BELPIC, 0x5037), certificates(generation, holderCertificates));
        return files;
    }

    private static byte[] tokenInfo(Generation generation, byte[] chipSerial) {
        String personalisation = generation == Generation.APPLET_1_8 ? "04" : "03";
        return hex("30270201000410" + HexFormat.of().formatHex(chipSerial) + "800642454C504943030204309E04" + "08"
                + personalisation + "0000");
    }

    private static byte[] privateKeys(Generation generation) {
        String tag = generation == Generation.APPLET_1_8 ? "A0" : "30";
        String length = generation == Generation.APPLET_1_8 ? "0180" : "0800"; // bits of the key
        return hex(tag + AUTHENTICATION_KEY + length + tag + SIGNATURE_KEY + length);
    }

    /** The list of certificates; entries that the card does not have are left out and the rest is zeros. */
    private static byte[] certificates(Generation generation, boolean holderCertificates) {
        String holder = generation == Generation.APPLET_1_8
                ? "302F30170C0E41757468656E7469636174696F6E0302064004010130060401028301"
                        + "00A10C300A300804063F00DF005038"
                        + "302A30120C095369676E61747572650302064004010130060401038301"
                        + "00A10C300A300804063F00DF005039"
                : "302C30170C0E41757468656E7469636174696F6E030206C00401013003040102A10C300A300804063F00DF005038"
                        + "302730120C095369676E6174757265030206C00401013003040103A10C300A300804063F00DF005039";
        String authorities = generation == Generation.APPLET_1_8
                ? "3026300B0C0243410302064004010130090401040101FF830100A10C300A300804063F00DF00503A"
                        + "3028300D0C04526F6F740302064004010130090401060101FF830100A10C300A300804063F00DF00503B"
                : "3023300B0C024341030206C004010130060401040101FFA10C300A300804063F00DF00503A"
                        + "3025300D0C04526F6F74030206C004010130060401060101FFA10C300A300804063F00DF00503B";
        int fixedLength = hex(holder + authorities).length;
        return Arrays.copyOf(hex(holderCertificates ? holder + authorities : authorities), fixedLength);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
