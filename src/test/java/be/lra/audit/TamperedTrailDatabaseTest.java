package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.audit.log.Checkpoint;
import be.lra.audit.log.EventColumns;
import be.lra.audit.log.ExportFile;
import be.lra.audit.log.Finding;
import be.lra.audit.log.Hash;
import be.lra.audit.log.LogCheck;
import be.lra.audit.log.LogKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SEC-10: whoever may write in the database changes nothing that is not found, and the first wrong event is named. */
@DatabaseTest
class TamperedTrailDatabaseTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    private LogFixture log;

    /** Twelve events under three checkpoints. */
    @BeforeEach
    void sealedLog() {
        log = beans.createBean(LogFixture.class);
        log.empty();
        for (int i = 0; i < 3; i++) {
            log.happen(4);
            log.sealer.seal();
        }
    }

    @Test
    void untouchedLogIsSound() {
        assertThat(log.check(log.note(1), log.note(2), log.note(3))).isEmpty();
    }

    @Test
    void changedEventIsNamed() {
        log.sql("update audit_event set details = '{\"documentType\":2}' where id = '" + event(5) + "'");

        assertThat(log.check()).contains(new Finding.Changed(5, event(5)));
    }

    @Test
    void everyColumnIsSealed() {
        List<String> columns =
                jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name = 'audit_event'
                          and column_name <> 'id'
                        """).query((row, number) -> row.getString(1)).list();

        for (String column : columns) {
            String value = switch (column) {
                case "at" -> "at + interval 1 microsecond";
                case "agent", "office", "desk", "citizen", "registration", "account", "seen_by" -> "uuid()";
                case "details" -> "'{}'";
                default -> "'x'";
            };
            String before = "select " + column + " from audit_event where id = '" + event(5) + "'";
            Object was = template.queryForList(before).getFirst().get(column);
            log.sql("update audit_event set " + column + " = " + value + " where id = '" + event(5) + "'");

            assertThat(log.check()).as(column).contains(new Finding.Changed(5, event(5)));
            template.update("update audit_event set " + column + " = ? where id = ?", was, event(5));
        }
        assertThat(log.check()).isEmpty();
    }

    @Test
    void eventThatWasChangedTogetherWithItsHashIsNotAsSigned() {
        log.sql("update audit_event set kind = 'CardTaken' where id = '" + event(5) + "'");
        String hash = hashOf(5);
        log.sql("update audit_leaf set hash = x'" + hash + "' where position = 5");

        assertThat(log.checkWithoutRowKeys()).contains(new Finding.NotAsSigned(4, 8, 8));
        assertThat(log.check()).contains(new Finding.WrongMark(5, event(5)));
    }

    @Test
    void removedEventIsNamed() {
        String id = event(0);
        log.sql("delete from audit_event where id = '" + id + "'");

        assertThat(log.check()).contains(new Finding.Removed(0, id));
    }

    @Test
    void eventThatWasRemovedTogetherWithItsPlaceIsNamed() {
        log.sql("delete from audit_event where id = '" + event(6) + "'");
        log.sql("delete from audit_leaf where position = 6");

        assertThat(log.check()).contains(new Finding.Gap(6));
    }

    @Test
    void addedEventIsNamed() {
        log.sql(
                "insert into audit_event (id, at, kind, actor_kind, task, details) values"
                        + " ('00000000-0000-7000-8000-000000000001', '2026-11-01 10:00:00', 'CardTaken', 'MACHINE', 'x', '{}')");
        log.sealer.seal();

        assertThat(log.check()).contains(new Finding.Added(0, "00000000-0000-7000-8000-000000000001"));
    }

    @Test
    void reorderedEventsAreNamed() {
        swap(5, 6);

        assertThat(log.check()).contains(new Finding.OutOfOrder(6, event(6)));
    }

    @Test
    void cutTailIsFoundWithACheckpointThatWasKeptElsewhere() {
        String kept = log.note(3);
        cutLastFour();

        assertThat(log.check()).isEmpty();
        assertThat(log.check(kept)).contains(new Finding.CutTail(8, 12));
    }

    @Test
    void eventsThatWereCutWithoutTheirCheckpointAreFound() {
        log.sql("delete from audit_event where id = '" + event(11) + "'");
        log.sql("delete from audit_leaf where position = 11");

        assertThat(log.check()).contains(new Finding.CutTail(11, 12));
    }

    @Test
    void removedCheckpointLeavesEventsUncovered() {
        log.sql("delete from audit_checkpoint where number = 3");

        assertThat(log.check()).contains(new Finding.NotCovered(8));
    }

    /** Even by somebody who has the key that seals: what was kept elsewhere says so. */
    @Test
    void rewrittenHistoryIsFoundWithACheckpointThatWasKeptElsewhere() {
        String first = log.note(1);
        String kept = log.note(2);
        log.sql("update audit_event set kind = 'CardTaken', mac = null where id = '" + event(5) + "'");
        log.sql("delete from audit_leaf");
        log.sql("delete from audit_checkpoint");
        log.sealer.seal();

        assertThat(log.check()).isEmpty();
        assertThat(log.check(first, kept)).contains(new Finding.Rewritten(4, 8));
    }

    @Test
    void checkpointOfAStolenNameIsForged() {
        LogKey thief = LogKey.draw("lra.example/audit", new SecureRandom());
        String forged = new Checkpoint("lra.example/audit", 8, Hash.EMPTY).signed(thief);
        jdbc.sql("update audit_checkpoint set note = ? where number = 2")
                .param(forged)
                .update();

        assertThat(log.check()).contains(new Finding.UnknownKey(8, "number 2"));
    }

    @Test
    void changedCheckpointIsForged() {
        log.sql("update audit_checkpoint set note = replace(note, '\n8\n', '\n7\n') where number = 2");

        assertThat(log.check()).contains(new Finding.ForgedCheckpoint(8, "number 2"));
    }

    @Test
    void damagedCheckpointIsFound() {
        log.sql("update audit_checkpoint set note = 'x' where number = 2");

        assertThat(log.check()).contains(new Finding.UnreadableCheckpoint(8, "number 2"));
    }

    @Test
    void exportOfASoundLogIsSoundAndEveryEventOfItCounts() throws Exception {
        String export = log.export();

        assertThat(check(export)).isEmpty();
        List<String> lines = export.lines().toList();
        assertThat(lines).hasSize(17);
        for (int i = 0; i < lines.size(); i++) {
            var without = new java.util.ArrayList<>(lines);
            without.remove(i);
            assertThat(check(String.join("\n", without), log.note(3)))
                    .as("without line %d", i)
                    .isPresent();
        }
    }

    /** At the end of a line, even where a checkpoint is over all that stands before. */
    @Test
    void exportThatWasCutOffIsNotSound() throws Exception {
        List<String> lines = log.export().lines().toList();

        for (int end = 1; end < lines.size(); end++) {
            assertThat(check(String.join("\n", lines.subList(0, end))))
                    .as("the first %d lines", end)
                    .containsInstanceOf(Finding.CutExport.class);
        }
    }

    @Test
    void packedExportThatWasCutOffIsNotSound() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(log.export().getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.createTempFile("export", ".jsonl.gz");
        try {
            Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

            assertThat(ExportFile.check(file, new LogCheck(LogFixture.TRUSTED)))
                    .containsInstanceOf(Finding.CutExport.class);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void nothingFollowsTheLastLineOfAnExport() throws Exception {
        String export = log.export();

        assertThat(check(export + "{\"export\":2}\n")).contains(new Finding.UnreadableLine(12, 18));
    }

    /** Before it, exports began with the first event and ended with the last checkpoint. */
    @Test
    void exportOfAnEarlierVersionIsStillRead() throws Exception {
        List<String> lines = log.export().lines().toList();

        assertThat(check(String.join("\n", lines.subList(1, lines.size() - 1)))).isEmpty();
    }

    private static Optional<Finding> check(String export, String... keptElsewhere) throws Exception {
        var check = new LogCheck(LogFixture.TRUSTED);
        for (String note : keptElsewhere) {
            check.keep("kept", note);
        }
        Path file = Files.createTempFile("export", ".jsonl");
        try {
            return ExportFile.check(Files.writeString(file, export), check);
        } finally {
            Files.delete(file);
        }
    }

    private void cutLastFour() {
        for (int position = 11; position > 7; position--) {
            log.sql("delete from audit_event where id = '" + event(position) + "'");
            log.sql("delete from audit_leaf where position = " + position);
        }
        log.sql("delete from audit_checkpoint where number = 3");
    }

    private void swap(int one, int other) {
        log.sql("update audit_leaf set position = -1 where position = " + one);
        log.sql("update audit_leaf set position = " + one + " where position = " + other);
        log.sql("update audit_leaf set position = " + other + " where position = -1");
    }

    private String event(int position) {
        return jdbc.sql("select event from audit_leaf where position = ?")
                .param(position)
                .query(String.class)
                .single();
    }

    private String hashOf(int position) {
        return template.query(
                        "select " + EventColumns.SELECTED + " from audit_event e where e.id = ?",
                        (row, i) -> EventColumns.read(row).hash().toString(),
                        event(position))
                .getFirst();
    }
}
