package be.lra.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverServerTest {

    @TempDir
    Path folder;

    private LeftoverServer leftover;

    @BeforeEach
    void lookIntoTheFolder() {
        leftover = new LeftoverServer(folder);
    }

    @Test
    void serverOfThisFolderIsStopped() throws IOException {
        Process server = process(folder.resolve("data").toString());
        writePid(server.pid());

        leftover.stop();

        assertThat(server.isAlive()).isFalse();
        assertThat(LeftoverServer.pidFile(folder)).doesNotExist();
    }

    @Test
    void anotherProcessWithTheSamePidIsLeftAlone() throws IOException {
        Process other = process("/somewhere/else");
        writePid(other.pid());

        leftover.stop();

        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly();
    }

    @Test
    void pidFileThatHoldsNoNumberIsRemoved() throws IOException {
        Files.writeString(LeftoverServer.pidFile(folder), "");

        leftover.stop();

        assertThat(LeftoverServer.pidFile(folder)).doesNotExist();
    }

    @Test
    void installationThatWasCutOffIsRemoved() throws IOException {
        Files.createDirectories(folder.resolve("data/mysql"));
        Files.createFile(folder.resolve("data/mysql/half"));

        leftover.removeUnfinishedInstallation();

        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void installerThatIsStillAtWorkIsEndedWithItsWork() throws IOException {
        Process installer = process(folder.resolve("data").toString());
        Process other = process("/somewhere/else");

        leftover.removeUnfinishedInstallation();

        assertThat(installer.isAlive()).isFalse();
        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly();
    }

    @Test
    void finishedInstallationStays() throws IOException {
        Files.createDirectories(folder.resolve("data/mysql"));
        leftover.markInstalled();

        leftover.removeUnfinishedInstallation();

        assertThat(folder.resolve("data")).exists();
    }

    /** A process that lives for a while and names a folder in its command line. */
    private static Process process(String named) throws IOException {
        return new ProcessBuilder("sh", "-c", "read line", "--datadir=" + named).start(); // reads until it is stopped
    }

    private void writePid(long pid) throws IOException {
        Files.writeString(LeftoverServer.pidFile(folder), pid + "\n");
    }
}
