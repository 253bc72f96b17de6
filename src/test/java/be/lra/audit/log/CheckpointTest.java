package be.lra.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors: the example in the documentation of golang.org/x/mod/sumdb/note, and those of C2SP tlog-checkpoint. */
class CheckpointTest {

    private static final String GO_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String GO_VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String GO_NOTE = GO_TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final LogKey KEY = LogKey.draw("lra.example/audit", new SecureRandom());
    private static final List<VerifierKey> TRUSTED = List.of(KEY.verifier());
    private static final Checkpoint CHECKPOINT = new Checkpoint("lra.example/audit", 8, Hash.leaf(new byte[0]));

    @Test
    void keysAreReadAsOthersWriteThem() {
        LogKey key = LogKey.of(GO_SECRET);

        assertThat(key.verifier()).hasToString(GO_VERIFIER);
        assertThat(key.secretText()).isEqualTo(GO_SECRET);
        assertThat(VerifierKey.read(GO_VERIFIER)).contains(key.verifier());
    }

    @Test
    void notesAreSignedAsOthersSignThem() {
        assertThat(SignedNote.sign(GO_TEXT, LogKey.of(GO_SECRET))).isEqualTo(GO_NOTE);
    }

    @Test
    void notesOfOthersAreVerified() {
        SignedNote note =
                SignedNote.read(GO_NOTE.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(note.by(List.of(VerifierKey.read(GO_VERIFIER).orElseThrow())))
                .isEqualTo(SignedNote.Verdict.SIGNED);
        assertThat(note.text()).isEqualTo(GO_TEXT);
    }

    /** C2SP tlog-checkpoint, its example: a key nobody told us. */
    @Test
    void checkpointOfAnotherLogIsNotTrusted() {
        String example = """
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                """;

        assertThat(Checkpoint.read(example, TRUSTED))
                .isInstanceOfSatisfying(
                        CheckpointReading.Unknown.class,
                        unknown -> assertThat(unknown.unverified().size()).isEqualTo(20852163));
    }

    @Test
    void signedCheckpointIsTrusted() {
        assertThat(Checkpoint.read(CHECKPOINT.signed(KEY), TRUSTED))
                .isEqualTo(new CheckpointReading.Trusted(CHECKPOINT));
    }

    @Test
    void checkpointWithAnotherSizeIsForged() {
        String forged = CHECKPOINT.signed(KEY).replace("\n8\n", "\n9\n");

        assertThat(Checkpoint.read(forged, TRUSTED)).isInstanceOf(CheckpointReading.Forged.class);
    }

    @Test
    void checkpointUnderAStolenNameIsNotTrusted() {
        LogKey other = LogKey.draw("lra.example/audit", new SecureRandom());

        assertThat(Checkpoint.read(CHECKPOINT.signed(other), TRUSTED)).isInstanceOf(CheckpointReading.Unknown.class);
    }

    @Test
    void checkpointOfAnotherOriginIsNotTrusted() {
        var foreign = new Checkpoint("other.example/audit", 8, Hash.EMPTY);

        assertThat(Checkpoint.read(foreign.signed(KEY), TRUSTED)).isInstanceOf(CheckpointReading.Unknown.class);
    }

    @Test
    void oneFalseSignatureSpoilsANoteThatAnotherKeySigned() {
        LogKey other = LogKey.draw("lra.example/audit", new SecureRandom());
        String note = CHECKPOINT.signed(KEY);
        String falseLine = new Checkpoint("lra.example/audit", 9, Hash.EMPTY)
                .signed(other)
                .lines()
                .reduce((first, last) -> last)
                .orElseThrow();

        assertThat(Checkpoint.read(note + falseLine + "\n", List.of(KEY.verifier(), other.verifier())))
                .isInstanceOf(CheckpointReading.Forged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "lra.example/audit\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "lra.example/audit\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
                "lra.example/audit\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— lra.example/audit\n",
                "lra.example/audit\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n- lra.example/audit AAAAAAA=\n",
                "lra.example/audit\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— lra.example/audit AAAAAAA\n",
                "lra.example/audit\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— lra.example/audit AAAAAAA=",
                "lra.example/audit\n08\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— lra.example/audit AAAAAAA=\n",
                "lra.example/audit\n-8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— lra.example/audit AAAAAAA=\n",
                "lra.example/audit\n8\nCsUYapGGPo4dkMgIAUqom\n\n— lra.example/audit AAAAAAA=\n",
                "\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— lra.example/audit AAAAAAA=\n",
                "lra.example/audit\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nmore\n\n— lra.example/audit AAAAAAA=\n",
                "lra.example/audit\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nnext-key none\n\n— lra.example/audit AAAAAAA=\n",
                "lra.example/audit\r\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— lra.example/audit AAAAAAA=\n"
            })
    void anythingElseIsNoCheckpoint(String note) {
        assertThat(Checkpoint.read(note, TRUSTED)).isInstanceOf(CheckpointReading.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc"
            })
    void anythingElseIsNoKey(String text) {
        assertThat(VerifierKey.read(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> LogKey.of("PRIVATE+KEY+" + text));
    }

    @Test
    void secretKeyStaysOutOfLogs() {
        LogKey key = LogKey.of(GO_SECRET);

        assertThat(key.toString()).doesNotContain("AYEKFALVFGy");
    }
}
