package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bridge of a server that is killed: nobody is left to end it. */
class OrphanedBridgeTest {

    private static final int PATIENCE = 20; // seconds

    @Test
    void bridgeEndsWithAParentThatIsKilled(@TempDir Path folder) throws Exception {
        try (var server = new FakeServer(DeskFixtures.DESK, new MutableClock())) {
            Process parent = parent(folder, server);
            ProcessHandle bridge = child(parent);
            server.heartbeatWith("card-present", "false");

            parent.destroyForcibly();

            bridge.onExit().get(PATIENCE, TimeUnit.SECONDS);
            assertThat(bridge.isAlive()).isFalse();
        }
    }

    private static Process parent(Path folder, FakeServer server) throws IOException {
        return new ProcessBuilder(List.of(
                        Programs.ofJdk("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SupervisingParent.class.getName(),
                        Programs.ofJdk("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        BridgeJar.build(folder.resolve("bridge.jar")).toString(),
                        "--server",
                        server.address().toString(),
                        "--key",
                        folder.resolve("key").toString(),
                        "--ends-with-parent",
                        "true"))
                .redirectErrorStream(true)
                .start();
    }

    private static ProcessHandle child(Process parent) throws IOException {
        BufferedReader said = parent.inputReader();
        return ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
    }
}
