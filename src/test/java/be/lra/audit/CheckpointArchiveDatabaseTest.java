package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** SEC-10: checkpoints that the owner of the database cannot take back. */
@DatabaseTest
class CheckpointArchiveDatabaseTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcTemplate template;

    @TempDir
    Path folder;

    private LogFixture log;

    @BeforeEach
    void twoCheckpoints() {
        log = beans.createBean(LogFixture.class);
        log.empty();
        log.happen(2);
        log.sealer.seal();
        log.happen(2);
        log.sealer.seal();
    }

    @Test
    void everyCheckpointIsKeptAsItWasSigned() throws IOException {
        assertThat(archive().keep()).isTrue();

        assertThat(names()).containsExactly("0000000001.checkpoint", "0000000002.checkpoint");
        assertThat(Files.readString(folder.resolve("0000000002.checkpoint"))).isEqualTo(log.note(2));
    }

    @Test
    void twoNodesKeepThemInOneFolder() throws IOException {
        CheckpointArchive one = archive();
        CheckpointArchive other = archive();
        one.keep();
        log.happen(1);
        log.sealer.seal();

        assertThat(other.keep()).isTrue();
        assertThat(one.keep()).isTrue();
        assertThat(names()).hasSize(3);
    }

    @Test
    void whatIsKeptIsNeverOverwritten() throws IOException {
        archive().keep();
        String kept = log.note(2);
        log.sql("update audit_checkpoint set note = 'other' where number = 2");

        assertThat(archive().keep()).isFalse();
        assertThat(Files.readString(folder.resolve("0000000002.checkpoint"))).isEqualTo(kept);
    }

    @Test
    void databaseThatEndsBeforeWhatWasKeptIsNoticed() {
        CheckpointArchive archive = archive();
        archive.keep();
        log.sql("delete from audit_checkpoint where number = 2");

        assertThat(archive.keep()).isFalse();
        assertThat(archive.trouble()).contains(ArchiveTrouble.DIFFERENT);
        assertThat(archive().keep()).as("a node that was started since").isFalse();
    }

    @Test
    void folderThatLosesWhatWasKeptIsNoticedUntilItIsBack() throws IOException {
        CheckpointArchive archive = archive();
        assertThat(archive.keep()).isTrue();
        Path newest = folder.resolve("0000000002.checkpoint");
        Files.delete(newest);

        assertThat(archive.keep()).isFalse();
        assertThat(archive.trouble()).contains(ArchiveTrouble.GONE);
        log.happen(1);
        log.sealer.seal();
        assertThat(archive.keep()).isFalse();
        assertThat(archive.trouble()).contains(ArchiveTrouble.GONE);
        assertThat(names()).as("later ones").containsExactly("0000000001.checkpoint", "0000000003.checkpoint");

        Files.writeString(newest, log.note(2));
        assertThat(archive.keep()).isTrue();
        assertThat(archive.trouble()).isEmpty();
        assertThat(names()).hasSize(3);
    }

    /** What is on a medium that came back was not written there meanwhile. */
    @Test
    void whatWasWrittenWhileTheMediumWasAwayIsWrittenAgainOnceItIsBack() throws IOException {
        CheckpointArchive archive = archive();
        archive.keep();
        Path newest = folder.resolve("0000000002.checkpoint");
        Files.delete(newest);
        log.happen(1);
        log.sealer.seal();
        archive.keep();
        Files.delete(folder.resolve("0000000003.checkpoint"));
        Files.writeString(newest, log.note(2));

        assertThat(archive.keep()).isTrue();

        assertThat(names()).hasSize(3);
    }

    @Test
    void nodeThatIsStartedAgainWritesWhatIsLostAnew() throws IOException {
        CheckpointArchive archive = archive();
        archive.keep();
        Files.delete(folder.resolve("0000000001.checkpoint"));
        Files.delete(folder.resolve("0000000002.checkpoint"));
        log.happen(1);
        log.sealer.seal();
        archive.keep();

        assertThat(archive().keep()).isTrue();

        assertThat(names()).hasSize(3);
    }

    @Test
    void newestOneThatWasChangedIsNoticedByTheNodeThatWroteIt() throws IOException {
        CheckpointArchive archive = archive();
        archive.keep();
        Files.writeString(folder.resolve("0000000002.checkpoint"), "");

        assertThat(archive.keep()).isFalse();
        assertThat(archive.trouble()).contains(ArchiveTrouble.DIFFERENT);
    }

    @Test
    void folderThatCannotBeWrittenIsToldToWhoeverLooks() throws IOException {
        Path taken = Files.writeString(folder.resolve("file"), "");
        var settings = new SealProperties(LogFixture.KEY.secretText(), List.of(), null, Duration.ofHours(2), taken);
        var archive = new CheckpointArchive(new LogRecords(template), settings);

        assertThatThrownBy(archive::keep).isInstanceOf(UncheckedIOException.class);

        assertThat(new Checkpoints(new LogRecords(template), settings, archive).archiveTrouble())
                .contains(ArchiveTrouble.UNWRITABLE);
    }

    private CheckpointArchive archive() {
        var settings = new SealProperties(LogFixture.KEY.secretText(), List.of(), null, Duration.ofHours(2), folder);
        return new CheckpointArchive(new LogRecords(template), settings);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
