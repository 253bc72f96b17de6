package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.Programs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bridge's jar needs and weighs. */
class DeskBridgeJarTest {

    private static final long HEAVIEST = 200_000; // bytes, architecture.md 7

    @TempDir
    private Path folder;

    @Test
    void jarNeedsThreeModulesOfTheJdkAndNoClassOutsideIt() throws IOException {
        Path jar = BridgeJar.build(folder.resolve("bridge.jar"));
        var output = new StringWriter();

        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(output), new PrintWriter(output), "--print-module-deps", jar.toString());

        assertThat(Arrays.asList(output.toString().strip().split(",")))
                .containsExactlyInAnyOrder("java.base", "java.net.http", "java.smartcardio");
    }

    @Test
    void jarStaysUnderItsWeight() throws IOException {
        assertThat(Files.size(BridgeJar.build(folder.resolve("bridge.jar")))).isLessThan(HEAVIEST);
    }

    @Test
    void wrongSettingsEndTheProcessWithOneSentence() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Programs.ofJdk("java"),
                        "-jar",
                        BridgeJar.build(folder.resolve("bridge.jar")).toString(),
                        "--server",
                        "http://example.org")
                .redirectErrorStream(true)
                .start();

        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(ExitReason.WRONG_SETTINGS.code());
        assertThat(printed.lines()).hasSize(1);
    }
}
