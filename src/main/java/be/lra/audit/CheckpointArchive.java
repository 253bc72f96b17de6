package be.lra.audit;

import be.lra.audit.log.Finding;
import be.lra.audit.log.LogCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
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
    private long beyond; // the last one it wrote after that one while that one was gone; 0 while it is there
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
     * Writes checkpoints that are not there yet, at most 1,000; the last one that is there is compared first. One that is gone
     * is told and not written again until the node is started anew; those after it are written all the same.
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
        Set<Long> kept = reached.map(Set::of).orElse(Set.of());
        if (kept.isEmpty()) {
            kept = numbers(where);
        }
        long last = kept.stream().mapToLong(Long::longValue).max().orElse(0);
        if (last > records.head().number()) {
            LOG.error("checkpoint {} was kept in {}, but the database ends before it", last, where);
            return Optional.of(ArchiveTrouble.DIFFERENT);
        }
        if (reached.isPresent() && !Files.exists(file(where, last))) {
            LOG.error("checkpoint {} was kept in {} and is gone from there", last, where);
            beyond = Math.max(beyond, last);
            return write(where, beyond + 1, number -> beyond = number).or(() -> Optional.of(ArchiveTrouble.GONE));
        }
        beyond = 0;
        return write(where, reached.isPresent() ? last : whole(kept), number -> reached = Optional.of(number));
    }

    private Optional<ArchiveTrouble> write(Path where, long from, LongConsumer done) throws IOException {
        for (LogRecords.Note note : records.notes(from, BATCH)) {
            if (!isKept(where, note)) {
                LOG.error("checkpoint {} is not the one that was kept in {}", note.number(), where);
                return Optional.of(ArchiveTrouble.DIFFERENT);
            }
            done.accept(note.number());
        }
        return Optional.empty();
    }

    /** The number before the first that lacks: what followed one that was gone was written, and left a gap. */
    private static long whole(Set<Long> kept) {
        long number = 0;
        while (kept.contains(number + 1)) {
            number++;
        }
        return number;
    }

    private static Path file(Path where, long number) {
        return where.resolve("%010d%s".formatted(number, ENDING));
    }

    private static Set<Long> numbers(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{10}\\" + ENDING))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - ENDING.length())))
                    .collect(Collectors.toSet());
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
