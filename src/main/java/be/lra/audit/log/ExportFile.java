package be.lra.audit.log;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
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
 * checkpoint. The bytes after {@code "event":}, up to the last brace, are what is hashed. The first line announces that the last one says
 * how many there are; earlier exports have neither.
 *
 * @see "src/docs/decisions/0617-nothing-is-cut-off-unseen.md"
 */
public final class ExportFile {

    /** The first line. */
    static final String BEGIN = "{\"export\":2}";

    private static final int GZIP = 0x1f; // RFC 1952 §2.3.1, the first byte
    private static final String CHECKPOINT = "{\"checkpoint\":";
    private static final String END = "{\"end\":";

    private final LogCheck check;
    private boolean announcesEnd;
    private boolean ended;

    ExportFile(LogCheck check) {
        this.check = check;
    }

    /** Checks a file, plain or gzipped. */
    public static Optional<Finding> check(Path file, LogCheck check) throws IOException {
        return new ExportFile(check).read(file);
    }

    /** Whether the file that was read says by its last line that it is whole; one of an earlier version does not. */
    boolean saysWhole() {
        return ended;
    }

    Optional<Finding> read(Path file) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder()))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Optional<Finding> wrong = line(line, number);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        } catch (EOFException cutWithinAPackedBlock) {
            return Optional.of(new Finding.CutExport(check.events()));
        }
        return announcesEnd && !ended ? Optional.of(new Finding.CutExport(check.events())) : check.end();
    }

    private static InputStream open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(1);
        int first = bytes.read();
        bytes.reset();
        return first == GZIP ? new GZIPInputStream(bytes) : bytes;
    }

    private Optional<Finding> line(String line, long number) {
        var unreadable = Optional.<Finding>of(new Finding.UnreadableLine(check.events(), number));
        if (ended) {
            return unreadable;
        }
        if (number == 1 && line.equals(BEGIN)) {
            announcesEnd = true;
            return Optional.empty();
        }
        if (announcesEnd && line.startsWith(END)) {
            ended = line.equals(end(check.events(), check.checkpoints()));
            return ended ? Optional.empty() : Optional.of(new Finding.OtherNumber(check.events()));
        }
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

    /** The last line. */
    static String end(long events, long checkpoints) {
        return END + "{\"events\":" + events + ",\"checkpoints\":" + checkpoints + "}}";
    }
}
