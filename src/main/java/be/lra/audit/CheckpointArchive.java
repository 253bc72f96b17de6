package be.lra.audit;

import be.lra.audit.log.Finding;
import be.lra.audit.log.LogCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The folder in which checkpoints are kept outside of the database, one file each, never overwritten; best on a medium that the
 * owner of the database cannot change. Every node writes what is not there yet.
 */
@Component
class CheckpointArchive {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointArchive.class);
    private static final String ENDING = ".checkpoint";
    private static final int BATCH = 1_000; // files of one look

    private final LogRecords records;
    private final Optional<Path> folder;
    private Optional<Long> reached = Optional.empty(); // the last one this node saw there
    private volatile Optional<ArchiveTrouble> trouble = Optional.empty();

    CheckpointArchive(LogRecords records, SealProperties settings) {
        this.records = records;
        this.folder = settings.archiveFolder();
    }

    /** What was wrong at the last look of this node. */
    Optional<ArchiveTrouble> trouble() {
        return trouble;
    }

    /**
     * Writes checkpoints that are not there yet, at most 1,000; the last one that is there is compared first.
     *
     * @return whether what was kept is there, and is what the database has; false is logged
     * @throws UncheckedIOException if the folder cannot be written
     */
    synchronized boolean keep() {
        if (folder.isEmpty()) {
            return true;
        }
        try {
            trouble = keep(folder.get());
            return trouble.isEmpty();
        } catch (IOException full) {
            trouble = Optional.of(ArchiveTrouble.UNWRITABLE);
            throw new UncheckedIOException("checkpoints cannot be kept in " + folder.get(), full);
        }
    }

    /**
     * Tells a check what was kept, so that it finds a log that was cut or written anew.
     *
     * @return what is wrong with a checkpoint that was kept
     * @throws UncheckedIOException if the folder cannot be read
     */
    Optional<Finding> tell(LogCheck check) {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file : files.filter(name -> name.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                Optional<Finding> wrong = check.keep(String.valueOf(file.getFileName()), Files.readString(file));
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("checkpoints cannot be read in " + folder.get(), unreadable);
        }
    }

    private Optional<ArchiveTrouble> keep(Path where) throws IOException {
        Files.createDirectories(where);
        if (reached.isPresent() && !Files.exists(file(where, reached.get()))) {
            LOG.error("checkpoint {} was kept in {} and is gone from there", reached.get(), where);
            return Optional.of(ArchiveTrouble.GONE);
        }
        long from = reached.isPresent() ? reached.get() : last(where);
        if (reached.isEmpty() && from > records.head().number()) {
            LOG.error("checkpoint {} was kept in {}, but the database ends before it", from, where);
            return Optional.of(ArchiveTrouble.DIFFERENT);
        }
        for (LogRecords.Note note : records.notes(from, BATCH)) {
            if (!isKept(where, note)) {
                LOG.error("checkpoint {} is not the one that was kept in {}", note.number(), where);
                return Optional.of(ArchiveTrouble.DIFFERENT);
            }
            reached = Optional.of(note.number());
        }
        return Optional.empty();
    }

    private static Path file(Path where, long number) {
        return where.resolve("%010d%s".formatted(number, ENDING));
    }

    private static long last(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{10}\\" + ENDING))
                    .mapToLong(name -> Long.parseLong(name.substring(0, name.length() - ENDING.length())))
                    .max()
                    .orElse(1);
        }
    }

    private static boolean isKept(Path where, LogRecords.Note note) throws IOException {
        Path file = file(where, note.number());
        if (!Files.exists(file)) {
            Path whole = Files.createTempFile(where, "checkpoint", ".new");
            try {
                Files.move(Files.writeString(whole, note.text()), file); // fails where another node was quicker
            } catch (FileAlreadyExistsException quicker) {
                Files.delete(whole);
            }
        }
        return Files.readString(file).equals(note.text());
    }
}
