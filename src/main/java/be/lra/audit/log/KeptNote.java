package be.lra.audit.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a checkpoint in what somebody kept: the note itself, or the mail that brought it, as text or as it was sent. */
final class KeptNote {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern SOFT_BREAK = Pattern.compile("=\\r?\\n"); // RFC 2045 §6.7 rule 5
    private static final Pattern BYTE = Pattern.compile("=([0-9A-F]{2})");
    private static final String SIGNATURE = "— "; // C2SP signed-note "Format"

    private KeptNote() {}

    /** The note in a text; the text itself where there is none. */
    static String in(String unverified) {
        return Stream.of(unverified, quotedPrintable(unverified))
                .flatMap(text -> find(text).stream())
                .findFirst()
                .orElse(unverified);
    }

    private static Optional<String> find(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i + 4 < lines.size(); i++) {
            int end = i + (lines.get(i + 3).startsWith(Checkpoint.NEXT) ? 4 : 3); // of the text
            if (SIZE.matcher(lines.get(i + 1)).matches()
                    && Hash.ofBase64(lines.get(i + 2)).isPresent()
                    && lines.get(end).isEmpty()
                    && end + 1 < lines.size()
                    && lines.get(end + 1).startsWith(SIGNATURE)) {
                Stream<String> signatures = lines.stream().skip(end + 1L).takeWhile(line -> line.startsWith(SIGNATURE));
                return Optional.of(String.join(
                                "\n",
                                Stream.concat(lines.subList(i, end + 1).stream(), signatures)
                                        .toList())
                        + "\n");
            }
        }
        return Optional.empty();
    }

    private static String quotedPrintable(String mail) {
        String joined = SOFT_BREAK.matcher(mail).replaceAll("");
        var bytes = new ByteArrayOutputStream(joined.length());
        Matcher encoded = BYTE.matcher(joined);
        int end = 0;
        while (encoded.find()) {
            bytes.writeBytes(joined.substring(end, encoded.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(encoded.group(1), 16));
            end = encoded.end();
        }
        bytes.writeBytes(joined.substring(end).getBytes(StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
