package be.lra.demo.card;

import be.lra.eid.CardFile;
import java.nio.ByteBuffer;

/** Where a file stands on the card: its directory and its identifier. */
record FileId(int directory, int identifier) {

    static final int MASTER_FILE = 0x3F00;
    static final int DF_BELPIC = 0xDF00;
    static final int DF_ID = 0xDF01;

    static FileId of(CardFile file) {
        var path = ByteBuffer.wrap(file.path());
        return new FileId(path.getShort(2) & 0xFFFF, path.getShort(4) & 0xFFFF);
    }

    static boolean isDirectory(int identifier) {
        return identifier == MASTER_FILE || identifier == DF_BELPIC || identifier == DF_ID;
    }
}
