package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader program with its own Java, as scripts/bridge-image makes it and a counter PC runs it. */
@Tag("packaged")
class BridgeImageJarTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTheImage() {
        String jar = System.getProperty("lra.bridge-jar", "target/lra-counter-0.1.0-SNAPSHOT-desk-bridge.jar");
        Programs.output("scripts/bridge-image", "--jar", jar, "--output", folder.toString());
    }

    @Test
    void imageHoldsThreeModulesOfJava() {
        String modules =
                Programs.output(folder.resolve("lra-bridge/runtime/bin/java").toString(), "--list-modules");

        assertThat(modules.lines().map(line -> line.replaceFirst("@.*", "")))
                .containsExactlyInAnyOrder("java.base", "java.net.http", "java.smartcardio");
    }

    @Test
    void archiveHoldsProgramUnitAndSettings() throws IOException {
        Path archive;
        try (var made = Files.list(folder)) {
            archive = made.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
        }

        assertThat(Programs.output("tar", "-tzf", archive.toString()).lines())
                .contains(
                        "lra-bridge/bin/lra-bridge",
                        "lra-bridge/lib/lra-bridge.jar",
                        "lra-bridge/share/lra-bridge.service",
                        "lra-bridge/share/bridge.properties");
    }

    @Test
    void missingSettingsAreSaidInOneSentence() throws Exception {
        Process process = start(folder.resolve("nowhere.properties"));

        assertThat(printed(process)).contains("There are no settings in");
        assertThat(process.waitFor()).isEqualTo(ExitReason.WRONG_SETTINGS.code());
    }

    @Test
    void imageReachesItsServer() throws Exception {
        try (var server = new FakeServer(DeskFixtures.DESK, new MutableClock())) {
            Path settings = Files.writeString(
                    folder.resolve("bridge.properties"), "server=" + server.address() + "\nlanguage=en\n");
            DeskKey.at(folder.resolve("desk.key"));

            assertThat(printed(start(settings, "--check")))
                    .contains("[ok] This PC reads cards for Guichet 1 (Commune-Exemple).");
        }
    }

    private static Process start(Path settings, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(folder.resolve("lra-bridge/bin/lra-bridge").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LRA_BRIDGE_SETTINGS", settings.toString());
        builder.environment().put("LRA_BRIDGE_KEY", folder.resolve("desk.key").toString());
        return builder.start();
    }

    private static String printed(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
