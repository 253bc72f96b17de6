package be.lra.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

/** Writes the lines of an {@link ExportFile}, and counts them. */
final class ExportLines implements DatabaseLog.Reader {

    private final Writer out;
    private long events;
    private long checkpoints;

    ExportLines(Writer out) {
        this.out = out;
    }

    void begin() {
        write(ExportFile.BEGIN);
    }

    @Override
    public Optional<Finding> event(SealedEvent event) {
        write(SealedEvent.line(event.position(), event.stated(), event.text().orElse("{}")));
        events++;
        return Optional.empty();
    }

    @Override
    public Optional<Finding> checkpoint(long number, String note) {
        write(ExportFile.line(note));
        checkpoints++;
        return Optional.empty();
    }

    String end() {
        write(ExportFile.end(events, checkpoints));
        return "%,d events under %,d checkpoints".formatted(events, checkpoints);
    }

    private void write(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
