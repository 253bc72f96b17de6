package be.lra.audit;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checkpoints whose folder outside of the database cannot be written. */
public final class UnkeptCheckpoints {

    private UnkeptCheckpoints() {}

    /**
     * As a node has them that looked once.
     *
     * @param taken a file, where the folder should be
     */
    public static Checkpoints at(Path taken, JdbcTemplate template) {
        var settings = new SealProperties(LogFixture.KEY.secretText(), List.of(), null, Duration.ofHours(2), taken);
        var archive = new CheckpointArchive(new LogRecords(template), settings);
        try {
            archive.keep();
            throw new IllegalStateException("checkpoints are kept in " + taken);
        } catch (UncheckedIOException unwritable) {
            return new Checkpoints(new LogRecords(template), settings, archive);
        }
    }
}
