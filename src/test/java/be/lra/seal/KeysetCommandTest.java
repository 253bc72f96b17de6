package be.lra.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetCommandTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private Path path = Path.of("");

    @BeforeEach
    void folder(@TempDir Path folder) {
        path = folder.resolve("keys").resolve("keyset.json");
    }

    @Test
    void newKeysetIsForItsOwnerAlone() throws IOException {
        assertThat(run("new", path.toString())).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(file().read().keys()).hasSize(1);
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains(file().read().inUse(), "lra.secrets.keyset")
                .doesNotContain("value");
        try (var files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void keysetIsNeverWrittenOver() {
        run("new", path.toString());
        String first = file().read().inUse();

        assertThat(run("new", path.toString())).isEqualTo(1);

        assertThat(file().read().inUse()).isEqualTo(first);
    }

    @Test
    void addedKeySealsOnlyOnceItIsPutToUse() throws IOException {
        run("new", path.toString());
        String first = file().read().inUse();

        assertThat(run("add", path.toString())).isZero();
        String second = file().read().keys().getLast();
        assertThat(file().read().inUse()).isEqualTo(first);

        assertThat(run("use", path.toString(), second)).isZero();
        assertThat(file().read().inUse()).isEqualTo(second);
        assertThat(file().read().keys()).containsExactly(first, second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void keysetThatWasReplacedIsKeptForItsOwnerAlone() throws IOException {
        run("new", path.toString());
        String first = Files.readString(path);
        run("add", path.toString());
        String second = Files.readString(path);
        Path before = path.resolveSibling("keyset.json.before");
        assertThat(before).hasContent(first);

        run("use", path.toString(), file().read().keys().getLast());

        assertThat(before).hasContent(second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(before)))
                .isEqualTo("rw-------");
        try (var files = Files.list(path.getParent())) {
            assertThat(files).containsExactlyInAnyOrder(path, before);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "only root gives files away")
    void keysetGoesOnBelongingToWhomeverItBelonged() throws IOException {
        run("new", path.toString());
        Files.setAttribute(path, "unix:uid", 4242);
        Files.setAttribute(path, "unix:gid", 4243);

        run("add", path.toString());

        assertThat(Files.getAttribute(path, "unix:uid")).isEqualTo(4242);
        assertThat(Files.getAttribute(path, "unix:gid")).isEqualTo(4243);
    }

    @Test
    void keyThatIsNotThereIsNotPutToUse() {
        run("new", path.toString());

        assertThat(run("use", path.toString(), "tink-00000000")).isEqualTo(1);
    }

    @Test
    void wrongCallTellsWhatThereIs() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("nwe", path.toString())).isEqualTo(2);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("keyset new FILE");
    }

    @Test
    void whatAsksTheDatabaseIsNotForIt() {
        assertThat(KeysetCommand.isAskedFor("keyset", "new", "file")).isTrue();
        assertThat(KeysetCommand.isAskedFor("keyset", "list")).isFalse();
        assertThat(KeysetCommand.isAskedFor("--server.port=80")).isFalse();
        assertThat(KeysetReport.isAskedFor("keyset", "list")).isTrue();
    }

    @Test
    void missingKeysetIsNamed() {
        assertThatExceptionOfType(KeysetUnusable.class)
                .isThrownBy(() -> file().read())
                .withMessageContaining(path.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx--x---"})
    void keysetThatOthersMayReadIsRefused(String permissions) throws IOException {
        run("new", path.toString());
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));

        assertThatExceptionOfType(KeysetUnusable.class)
                .isThrownBy(() -> file().read())
                .withMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "no json", "{\"primaryKeyId\":1,\"key\":[]}"})
    void whatIsNoKeysetIsRefused(String content) throws IOException {
        run("new", path.toString());
        Files.writeString(path, content);

        assertThatExceptionOfType(KeysetUnusable.class)
                .isThrownBy(() -> file().read())
                .withMessageContaining("no keyset");
    }

    private KeysetFile file() {
        return new KeysetFile(path);
    }

    private int run(String... arguments) {
        var words = new ArrayList<>(List.of("keyset"));
        words.addAll(List.of(arguments));
        return KeysetCommand.run(words, new PrintStream(shown, true, StandardCharsets.UTF_8));
    }
}
