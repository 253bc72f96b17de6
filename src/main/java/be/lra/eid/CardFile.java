package be.lra.eid;

/** An elementary file of the Belgian eID card that identification needs; all are readable without PIN. */
public enum CardFile {
    IDENTITY(0xDF01, 0x4031, 1_024),
    IDENTITY_SIGNATURE(0xDF01, 0x4032, 512),
    ADDRESS(0xDF01, 0x4033, 512),
    ADDRESS_SIGNATURE(0xDF01, 0x4034, 512),
    PHOTO(0xDF01, 0x4035, 16_384),
    /** Public key of the chip, applet 1.8 only. */
    BASIC_KEY(0xDF01, 0x4040, 256),
    AUTHENTICATION_CERTIFICATE(0xDF00, 0x5038, 8_192),
    SIGNATURE_CERTIFICATE(0xDF00, 0x5039, 8_192),
    CA_CERTIFICATE(0xDF00, 0x503A, 8_192),
    ROOT_CERTIFICATE(0xDF00, 0x503B, 8_192),
    /** Certificate of the National Register, which signs identity and address. */
    RRN_CERTIFICATE(0xDF00, 0x503C, 8_192);

    private static final int MASTER_FILE = 0x3F00; // ISO/IEC 7816-4

    private final int directory;
    private final int identifier;
    private final int longest;

    CardFile(int directory, int identifier, int longest) {
        this.directory = directory;
        this.identifier = identifier;
        this.longest = longest;
    }

    /** The path for SELECT FILE with P1 = 08: master file, directory, file; six bytes. */
    public byte[] path() {
        return new byte[] {
            (byte) (MASTER_FILE >> 8),
            (byte) MASTER_FILE,
            (byte) (directory >> 8),
            (byte) directory,
            (byte) (identifier >> 8),
            (byte) identifier
        };
    }

    /** The most bytes a reader or server takes; ours, well above the largest a specification or a card shows. */
    public int longest() {
        return longest;
    }
}
