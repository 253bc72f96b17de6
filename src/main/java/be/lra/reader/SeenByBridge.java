package be.lra.reader;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a bridge tells of its reader, cut to what the database holds.
 *
 * @param clockOffset milliseconds that the server's clock is ahead
 * @param host what its PC calls itself
 * @param instance drawn at its start: another one for each process
 */
record SeenByBridge(
        String reader,
        boolean cardPresent,
        String problem,
        String version,
        long clockOffset,
        String host,
        String instance) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_HOST = 60;
    private static final int LONGEST_INSTANCE = 36; // a UUID
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{0,40}");
    private static final String OTHER = "other";

    /** The codes with words in the message bundle; a newer bridge may know more. */
    private static final Set<String> KNOWN = Set.of(
            "",
            "pcsc-away",
            "no-reader",
            "reader-silent",
            "card-removed",
            "card-unreadable",
            "card-silent",
            "card-malformed",
            "not-a-belgian-card",
            "reading-too-slow",
            "two-cards",
            "server-away",
            "server-refused");

    /**
     * Reads the lines of a heartbeat.
     *
     * @throws IllegalArgumentException if a code or a number is none
     */
    static SeenByBridge of(Map<String, String> untrustedLines, String version) {
        return new SeenByBridge(
                cut(untrustedLines.getOrDefault("reader", ""), LONGEST_NAME),
                Boolean.parseBoolean(untrustedLines.getOrDefault("card-present", "false")),
                code(untrustedLines.getOrDefault("problem", "")),
                version,
                Long.parseLong(untrustedLines.getOrDefault("clock-offset", "0")),
                host(untrustedLines),
                cut(untrustedLines.getOrDefault("instance", ""), LONGEST_INSTANCE));
    }

    /** What the PC of a bridge calls itself, at most 60 signs. */
    static String host(Map<String, String> untrustedLines) {
        return cut(untrustedLines.getOrDefault("host", ""), LONGEST_HOST);
    }

    /**
     * A problem code as bridges send it; {@code other} for one that has no words here.
     *
     * @throws IllegalArgumentException if it is longer than 40 signs or has others than letters, digits and hyphens
     */
    static String code(String untrusted) {
        if (!CODE.matcher(untrusted).matches()) {
            throw new IllegalArgumentException("no problem code");
        }
        return KNOWN.contains(untrusted) ? untrusted : OTHER;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
