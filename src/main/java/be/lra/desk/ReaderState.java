package be.lra.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the bridge sees at its reader.
 *
 * @param readerName empty without a reader
 * @param problem a stable code, empty when all is well
 */
record ReaderState(String readerName, boolean cardPresent, String problem) {

    static final ReaderState STARTING = new ReaderState("", false, "");

    boolean readerPresent() {
        return !readerName.isEmpty();
    }

    Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("reader", readerName);
        lines.put("card-present", Boolean.toString(cardPresent));
        lines.put("problem", problem);
        return lines;
    }
}
