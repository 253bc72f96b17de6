package be.lra.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The bodies between bridge and server: lines of {@code name: value} in UTF-8, so that neither end needs a library. */
public final class BridgeLines {

    /** The most bytes either end reads of a body; the files of a card take about 12 000. */
    public static final int LONGEST_BODY = 65_536;

    private static final int MOST_LINES = 64;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern CONTROL_SIGNS = Pattern.compile("\\p{Cc}+");

    private BridgeLines() {}

    /** Writes the lines; control signs of a value become blanks. */
    public static byte[] write(Map<String, String> lines) {
        var text = new StringBuilder();
        lines.forEach((name, value) -> text.append(name)
                .append(": ")
                .append(CONTROL_SIGNS.matcher(value).replaceAll(" "))
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the lines.
     *
     * @throws IllegalArgumentException if the body is too long, not UTF-8, or not lines of distinct names
     */
    public static Map<String, String> read(byte[] untrustedBody) {
        String text = decode(untrustedBody);
        var lines = new LinkedHashMap<String, String>();
        if (text.isEmpty()) {
            return lines;
        }
        for (String line : text.split("\n", MOST_LINES + 2)) {
            if (!line.isEmpty()) {
                add(lines, line);
            }
        }
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("more than " + MOST_LINES + " lines");
        }
        return lines;
    }

    private static void add(Map<String, String> lines, String line) {
        int colon = line.indexOf(": ");
        if (colon < 0 || !NAME.matcher(line.substring(0, colon)).matches()) {
            throw new IllegalArgumentException("a line without a name");
        }
        String value = line.substring(colon + 2);
        if (CONTROL_SIGNS.matcher(value).find() || lines.put(line.substring(0, colon), value) != null) {
            throw new IllegalArgumentException("a value with control signs, or a name that stands twice");
        }
    }

    private static String decode(byte[] body) {
        if (body.length > LONGEST_BODY) {
            throw new IllegalArgumentException("longer than " + LONGEST_BODY + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}
