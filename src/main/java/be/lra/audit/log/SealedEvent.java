package be.lra.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event at its place in the log, as a table or an export tells it; nothing of it is believed yet.
 *
 * @param position how many events were sealed before it
 * @param stated the hash that was written beside it
 * @param name its id, for people
 * @param text what is hashed; empty if there is none any more
 */
public record SealedEvent(long position, Hash stated, String name, Optional<String> text) {

    private static final Pattern LINE =
            Pattern.compile("\\{\"position\":(0|[1-9][0-9]{0,17}),\"hash\":\"([^\"]{44})\",\"event\":(\\{.*})}");
    private static final Pattern ID = Pattern.compile("[,{]\"id\":\"([^\"\\\\]*)\"");
    private static final Pattern AT = Pattern.compile("[,{]\"at\":\"([^\"\\\\]*)\"");

    /** Reads a line of an export; empty for any other text. */
    static Optional<SealedEvent> read(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Hash.ofBase64(parts.group(2))
                        .map(hash -> new SealedEvent(
                                Long.parseLong(parts.group(1)),
                                hash,
                                first(ID, parts.group(3)),
                                Optional.of(parts.group(3))))
                : Optional.empty();
    }

    /** The line of an export. */
    static String line(long position, Hash hash, String text) {
        return "{\"position\":" + position + ",\"hash\":\"" + hash.base64() + "\",\"event\":" + text + "}";
    }

    Optional<Hash> computed() {
        return text.map(known -> Hash.leaf(known.getBytes(StandardCharsets.UTF_8)));
    }

    /** By what the events of one checkpoint are ordered: time, then id. */
    String order() {
        return text.map(known -> first(AT, known) + " " + first(ID, known)).orElse("");
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "?";
    }
}
