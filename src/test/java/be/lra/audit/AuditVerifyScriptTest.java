package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.TestDatabase;
import be.lra.audit.log.Hash;
import be.lra.audit.log.LogKey;
import be.lra.audit.log.MerkleProof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The program of the auditor, and one that others wrote, look at the same log. */
@DatabaseTest
class AuditVerifyScriptTest {

    private static final String KEY = LogFixture.KEY.verifier().toString();

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcTemplate template;

    @TempDir
    Path folder;

    private LogFixture log;

    @BeforeEach
    void sealedLog() {
        log = beans.createBean(LogFixture.class);
        log.empty();
        log.happen(7);
        log.sealer.seal();
        log.happen(294);
        log.sealer.seal();
    }

    @Test
    void soundExportIsSaidToBeSound() throws Exception {
        assertThat(verify("--key", KEY, export()))
                .isEqualTo(new Answer(0, "Sound: 301 events under 2 checkpoints, all as they were signed."));
    }

    @Test
    void changedLineIsNamed() throws Exception {
        Path export = Path.of(export());
        String text = Files.readString(export);
        Files.writeString(export, text.replaceFirst("PASSED", "FAILED"));

        Answer answer = verify("--key", KEY, export.toString());

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.said()).startsWith("WRONG. Event 0 (").endsWith("was changed after it was sealed.");
    }

    @Test
    void cutTailIsFoundWithAKeptCheckpoint() throws Exception {
        Path export = Path.of(export());
        List<String> lines = Files.readAllLines(export);
        Files.write(export, lines.subList(1, 9)); // as an earlier version wrote it
        Path kept = Files.writeString(folder.resolve("0002.checkpoint"), log.note(2));

        assertThat(verify("--key", KEY, export.toString()).exit()).isZero();
        assertThat(verify("--key", KEY, "--kept", folder.toString(), export.toString()))
                .isEqualTo(
                        new Answer(
                                1,
                                "WRONG. The log ends before event 7, but a checkpoint over 301 events was signed: its tail was cut off."));
        assertThat(kept).exists();
    }

    @Test
    void exportThatWasCutOffIsNamed() throws Exception {
        Path export = Path.of(export());
        List<String> lines = Files.readAllLines(export);
        Files.write(export, lines.subList(0, 9));

        assertThat(verify("--key", KEY, export.toString()))
                .isEqualTo(
                        new Answer(
                                1,
                                "WRONG. The export breaks off before event 7: its last line is missing. It is not whole; export again."));
        assertThat(go(export.toString()))
                .isEqualTo(new Answer(1, "WRONG. the last line is missing: the export is not whole"));
    }

    @Test
    void exportThatBreaksLeavesNoFile() throws Exception {
        Path export = folder.resolve("trail.jsonl.gz");
        log.sql("rename table audit_checkpoint to audit_checkpoint_away");
        try {
            assertThat(exported(export).exit()).isEqualTo(3);
        } finally {
            log.sql("rename table audit_checkpoint_away to audit_checkpoint");
        }
        assertThat(folder).isEmptyDirectory();

        assertThat(exported(export))
                .isEqualTo(new Answer(0, "Exported to " + export + ": 301 events under 2 checkpoints."));

        assertThat(verify("--key", KEY, export.toString()).exit()).isZero();
        assertThat(folder).isDirectoryContaining(export::equals).isDirectoryNotContaining("glob:**.part");
    }

    private static Answer exported(Path export) throws Exception {
        var database = TestDatabase.instance();
        return run(
                List.of(
                        "scripts/audit-verify",
                        "--export",
                        export.toString(),
                        "--database",
                        database.getJdbcUrl(),
                        "--user",
                        database.getUsername()),
                database.getPassword());
    }

    @Test
    void keyOfSomebodyElseTrustsNothing() throws Exception {
        String other =
                LogKey.draw("lra.example/audit", new SecureRandom()).verifier().toString();

        assertThat(verify("--key", other, export()).exit()).isEqualTo(1);
    }

    @Test
    void databaseIsCheckedWithoutTheApplication() throws Exception {
        var database = TestDatabase.instance();

        Answer answer = run(
                List.of(
                        "scripts/audit-verify",
                        "--key",
                        KEY,
                        "--database",
                        database.getJdbcUrl(),
                        "--user",
                        database.getUsername()),
                database.getPassword());

        assertThat(answer).isEqualTo(new Answer(0, "Sound: 301 events under 2 checkpoints, all as they were signed."));
    }

    @Test
    void callWithoutAKeyIsExplained() throws Exception {
        assertThat(verify(export()).exit()).isEqualTo(2);
    }

    @Test
    void fileThatIsNotThereIsUnreadable() throws Exception {
        assertThat(verify("--key", KEY, folder.resolve("none").toString()).exit())
                .isEqualTo(3);
    }

    /** golang.org/x/mod/sumdb/tlog and note, by the authors of the checksum database of Go. */
    @Test
    void verifierWrittenByOthersAgrees() throws Exception {
        assertThat(go(export())).isEqualTo(new Answer(0, "Sound: 301 events, 2 checkpoints, 8 proofs."));
    }

    @Test
    void verifierWrittenByOthersFindsAChange() throws Exception {
        Path export = Path.of(export());
        Files.writeString(export, Files.readString(export).replaceFirst("PASSED", "FAILED"));

        assertThat(go(export.toString())).isEqualTo(new Answer(1, "WRONG. event 0 was changed"));
    }

    private Answer go(String export) throws Exception {
        Path proofs = Files.writeString(folder.resolve("proofs"), proofs());
        return run(List.of("scripts/audit-verify-go", KEY, export, proofs.toString()), "");
    }

    private String proofs() {
        var records = new LogRecords(template);
        var lines = new ArrayList<String>();
        for (int index : List.of(0, 6, 7, 255, 256, 300)) {
            lines.add("record " + index + " 301 " + written(MerkleProof.inclusion(index, 301, records)));
        }
        lines.add("tree 7 301 " + written(MerkleProof.consistency(7, 301, records)));
        lines.add("tree 256 301 " + written(MerkleProof.consistency(256, 301, records)));
        return String.join("\n", lines);
    }

    private static String written(List<Hash> proof) {
        return proof.stream().map(Hash::base64).collect(Collectors.joining(" "));
    }

    private String export() throws Exception {
        return Files.writeString(folder.resolve("trail.jsonl"), log.export()).toString();
    }

    private Answer verify(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("scripts/audit-verify"));
        command.addAll(List.of(arguments));
        return run(command, "");
    }

    private static Answer run(List<String> command, String password) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LRA_AUDIT_PASSWORD", password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said.lines().findFirst().orElse(""));
    }

    /** How a program ended, and the first line it said. */
    private record Answer(int exit, String said) {}
}
