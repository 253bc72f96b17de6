package be.lra.demo.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import be.lra.card.CardFixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPkiTest {

    @TempDir
    Path folder;

    @Test
    void authoritiesKeptInAFolderStayTheSame() {
        Path kept = folder.resolve("pki");
        TestPki first = TestPki.openOrCreate(kept, CardFixtures.RANDOM, CardFixtures.NOW);

        TestPki second = TestPki.openOrCreate(kept, CardFixtures.RANDOM, CardFixtures.NOW.plus(Duration.ofDays(400)));

        assertThat(second.rootFingerprints())
                .isEqualTo(first.rootFingerprints())
                .hasSize(2);
        assertThat(first.rootFingerprints()).doesNotContainAnyElementsOf(CardFixtures.PKI.rootFingerprints());
        for (Generation generation : Generation.values()) {
            for (TestKey key : TestKey.values()) {
                assertThat(second.key(generation, key)).isEqualTo(first.key(generation, key));
            }
        }
    }

    @Test
    void fileThatHoldsSomethingElseIsNamed() throws Exception {
        Files.writeString(folder.resolve("specimen-pki.p12"), "something else");

        assertThatIllegalStateException()
                .isThrownBy(() -> TestPki.openOrCreate(folder, CardFixtures.RANDOM, CardFixtures.NOW))
                .withMessageContaining(folder.toString());
    }
}
