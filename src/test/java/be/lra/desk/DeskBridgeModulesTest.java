package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What the bridge's own jar needs and weighs; the jar is cut out of the same classes (pom.xml). */
class DeskBridgeModulesTest {

    private static final int HEAVIEST = 200_000; // bytes, architecture.md 7
    private static final Path CLASSES = Path.of("target", "classes");
    private static final List<Path> PACKAGES = Stream.of("desk", "eid", "identity")
            .map(name -> CLASSES.resolve("be/lra").resolve(name))
            .toList();

    @Test
    void bridgeNeedsThreeModulesOfTheJdk() {
        var output = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of("--multi-release", "base", "--ignore-missing-deps", "--print-module-deps", "-R"),
                        PACKAGES.stream().map(Path::toString))
                .toArray(String[]::new);

        ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(output), new PrintWriter(output), arguments);

        assertThat(Arrays.asList(output.toString().strip().split(",")))
                .containsExactlyInAnyOrder("java.base", "java.net.http", "java.smartcardio");
    }

    @Test
    void bridgeStaysUnderItsWeight() throws IOException {
        var jar = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(jar)) {
            for (Path folder : PACKAGES) {
                add(zip, folder);
            }
        }

        assertThat(jar.size()).isLessThan(HEAVIEST);
    }

    private static void add(ZipOutputStream zip, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(CLASSES.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
    }
}
