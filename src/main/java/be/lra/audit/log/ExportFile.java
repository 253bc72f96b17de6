package be.lra.audit.log;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * An export of the log: JSON lines in the order of sealing, one for each event and, after the events it is over, one for each
 * checkpoint. The bytes after {@code "event":}, up to the last brace, are what is hashed.
 */
public final class ExportFile {

    private static final int GZIP = 0x1f; // RFC 1952 §2.3.1, the first byte
    private static final String CHECKPOINT = "{\"checkpoint\":";

    private ExportFile() {}

    /** Checks a file, plain or gzipped. */
    public static Optional<Finding> check(Path file, LogCheck check) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder()))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Optional<Finding> wrong = line(line, number, check);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return check.end();
    }

    private static InputStream open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(1);
        int first = bytes.read();
        bytes.reset();
        return first == GZIP ? new GZIPInputStream(bytes) : bytes;
    }

    private static Optional<Finding> line(String line, long number, LogCheck check) {
        var unreadable = Optional.<Finding>of(new Finding.UnreadableLine(check.events(), number));
        if (line.startsWith(CHECKPOINT) && line.endsWith("}")) {
            return JsonString.clear(line.substring(CHECKPOINT.length(), line.length() - 1))
                    .map(note -> check.checkpoint("on line " + number, note))
                    .orElse(unreadable);
        }
        return SealedEvent.read(line).map(check::event).orElse(unreadable);
    }

    /** The line of a checkpoint. */
    static String line(String note) {
        return CHECKPOINT + JsonString.quoted(note) + "}";
    }
}
