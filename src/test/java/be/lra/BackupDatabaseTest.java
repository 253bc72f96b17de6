package be.lra;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator keeps elsewhere brings everything back, and nothing else does. */
class BackupDatabaseTest {

    private static final TestDatabase SERVER = TestDatabase.instance();
    private static final Pattern RECIPIENT = Pattern.compile("age1[0-9a-z]+");

    @TempDir
    private static Path folder;

    private static Path options;
    private static Path identity;
    private static String recipient;
    private static String original;
    private static Path copy;

    @BeforeAll
    static void backUp() throws IOException {
        URI address = URI.create(SERVER.getJdbcUrl().substring("jdbc:".length()));
        options = Files.createFile(
                folder.resolve("client.cnf"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(options, """
                [client]
                host=%s
                port=%d
                user=%s
                password=%s
                protocol=tcp
                """.formatted(
                        address.getHost(), address.getPort(), SERVER.getUsername(), SERVER.getPassword()));
        identity = folder.resolve("identity");
        recipient = keys(identity);
        original = SERVER.newDatabase("original");
        Flyway.configure()
                .dataSource(original, SERVER.getUsername(), SERVER.getPassword())
                .locations("filesystem:db/migration")
                .placeholders(Map.of("application-account", ""))
                .load()
                .migrate();
        tables(original).fill(1, 50);
        copy = newCopy();
    }

    private static String keys(Path file) {
        var printed = RECIPIENT.matcher(Programs.output("age-keygen", "-o", file.toString()));
        assertThat(printed.find()).isTrue();
        return printed.group();
    }

    private static Path newCopy() {
        String printed =
                Programs.output("scripts/backup", options.toString(), name(original), recipient, folder.toString());
        return Path.of(printed.substring(0, printed.indexOf(' ')));
    }

    private static String restore(String database, Path from, Path key) {
        return Programs.output("scripts/restore", options.toString(), name(database), key.toString(), from.toString());
    }

    private static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static FilledTables tables(String url) {
        return new FilledTables(url, SERVER.getUsername(), SERVER.getPassword());
    }

    @Test
    void everythingComesBack() {
        String restored = SERVER.newDatabase("restored");

        restore(restored, copy, identity);

        assertThat(tables(restored).counts().values()).isNotEmpty().allMatch(rows -> rows >= 50);
        assertThat(tables(restored).checksums()).isEqualTo(tables(original).checksums());
    }

    @Test
    void copyTellsNothingToWhoLacksTheKey() throws IOException {
        Path other = folder.resolve("other-identity");
        keys(other);

        assertThat(Files.readString(copy, ISO_8859_1))
                .startsWith("age-encryption.org/v1")
                .doesNotContain("INSERT");
        assertRefused(copy, other, "is damaged, or not for this key");
    }

    @Test
    void damagedCopyIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length / 2] ^= 1;

        assertRefused(Files.write(folder.resolve("damaged"), bytes), identity, "is damaged, or not for this key");
    }

    @Test
    void copyThatWasCutOffIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(copy);

        assertRefused(
                Files.write(folder.resolve("short"), Arrays.copyOf(bytes, bytes.length - 100)),
                identity,
                "is damaged, or not for this key");
    }

    @Test
    void databaseWithSomethingInItIsLeftAlone() {
        assertThatThrownBy(() -> restore(original, copy, identity))
                .hasMessageContaining("is not empty")
                .hasMessageContaining("nothing was changed");
    }

    @Test
    void passwordThatEverybodyCouldReadIsRefused() throws IOException {
        Path open = Files.copy(options, folder.resolve("open.cnf"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Programs.output(
                        "scripts/backup", open.toString(), name(original), recipient, folder.toString()))
                .hasMessageContaining("chmod 600");
    }

    private static void assertRefused(Path from, Path key, String sentence) {
        String empty = SERVER.newDatabase("empty");

        assertThatThrownBy(() -> restore(empty, from, key)).hasMessageContaining(sentence);

        assertThat(tables(empty).counts()).isEmpty();
    }
}
