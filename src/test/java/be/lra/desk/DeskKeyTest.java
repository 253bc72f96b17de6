package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskKeyTest {

    @TempDir
    private Path folder;

    @Test
    void keyIsMadeOnceAndForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("new").resolve("desk.key");

        KeyFingerprint made = DeskKey.at(file).fingerprint();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(DeskKey.isKeptPrivate(file)).isTrue();
        assertThat(DeskKey.at(file).fingerprint()).isEqualTo(made);
    }

    @Test
    void keyThatOthersCanReadIsNoticed() throws IOException {
        Path file = folder.resolve("desk.key");
        DeskKey.at(file);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(DeskKey.isKeptPrivate(file)).isFalse();
    }

    @Test
    void fileThatHoldsNoKeyIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("desk.key"), "not a key\n");

        assertThatThrownBy(() -> DeskKey.at(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds no key");
    }

    @Test
    void fingerprintForPeopleIsItsBeginningInGroups() {
        var fingerprint = new KeyFingerprint("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");

        assertThat(fingerprint.forPeople()).isEqualTo("0123 4567 89ab cdef 0123");
    }
}
