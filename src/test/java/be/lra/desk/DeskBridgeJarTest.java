package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.Programs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bridge's jar as it is shipped: what it needs, weighs and tells. */
@Tag("packaged")
class DeskBridgeJarTest {

    private static final Path JAR =
            Path.of(System.getProperty("lra.bridge-jar", "target/lra-counter-0.1.0-SNAPSHOT-desk-bridge.jar"));
    private static final long HEAVIEST = 200_000; // bytes, architecture.md 7

    @TempDir
    private Path folder;

    @Test
    void jarNeedsThreeModulesOfTheJdkAndNoClassOutsideIt() {
        var output = new StringWriter();

        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(output), new PrintWriter(output), "--print-module-deps", JAR.toString());

        assertThat(Arrays.asList(output.toString().strip().split(",")))
                .containsExactlyInAnyOrder("java.base", "java.net.http", "java.smartcardio");
    }

    @Test
    void jarStaysUnderItsWeight() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(HEAVIEST);
    }

    @Test
    void versionOfTheJarIsTheProjectsAndReachesTheServer() throws Exception {
        String version;
        try (var jar = new JarFile(JAR.toFile())) {
            version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
        try (var server = new FakeServer(DeskFixtures.DESK, new MutableClock())) {
            Process bridge = start(List.of(
                    "--server",
                    server.address().toString(),
                    "--key",
                    folder.resolve("key").toString()));
            server.heartbeatWith("card-present", "false");
            Programs.stop(bridge);

            assertThat(JAR.getFileName().toString()).isEqualTo("lra-counter-" + version + "-desk-bridge.jar");
            assertThat(server.lastVersion.get()).isEqualTo(version);
        }
    }

    @Test
    void wrongSettingsEndTheProcessWithOneSentence() throws Exception {
        Process process = start(List.of("--server", "http://example.org"));

        String printed = printed(process);

        assertThat(process.waitFor()).isEqualTo(ExitReason.WRONG_SETTINGS.code());
        assertThat(printed.lines()).hasSize(1);
    }

    @Test
    void checkOfAPcWithoutAnythingSaysSoAndLeavesWithItsCode() throws Exception {
        Process process = start(List.of(
                "--server",
                "http://127.0.0.1:9",
                "--key",
                folder.resolve("key").toString(),
                "--language",
                "en",
                "--check"));

        String printed = printed(process);

        assertThat(process.waitFor()).isEqualTo(ExitReason.TROUBLE_FOUND.code());
        assertThat(printed)
                .contains("[!!] The server http://127.0.0.1:9 does not answer (no connection possible)")
                .doesNotContain("Exception");
    }

    private static Process start(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(Programs.ofJdk("java"), "-jar", JAR.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String printed(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
