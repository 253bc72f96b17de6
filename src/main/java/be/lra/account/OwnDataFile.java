package be.lra.account;

/** Everything that is held of somebody, as a file in memory. */
public final class OwnDataFile {

    private final byte[] content;

    OwnDataFile(byte[] content) {
        this.content = content.clone();
    }

    public byte[] content() {
        return content.clone();
    }

    /** Masked: what is held never reaches a log. */
    @Override
    public String toString() {
        return "OwnDataFile[masked]";
    }
}
