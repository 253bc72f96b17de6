package be.lra.audit;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table of texts that is written line by line, however long it becomes; no cell of it is taken for a formula (security.md 21). */
sealed interface TrailTable extends Closeable permits SafeTable, OdsTable {

    /**
     * Writes the next line.
     *
     * @throws IOException if nobody takes it any more
     */
    void row(List<String> cells) throws IOException;
}
