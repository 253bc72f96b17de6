package be.lra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.EarlierSeals;
import be.lra.identity.Keyring;
import be.lra.identity.Sealed;
import be.lra.seal.KeysetFile;
import be.lra.seal.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever runs an earlier version moves its database, with everything in it, to this one. */
class UpgradeDatabaseTest {

    private static final Path MIGRATIONS = Path.of("db/migration");
    private static final int ROWS = 3; // in each table, of each version

    /** What a migration forgets on purpose, because it is said again, or counted elsewhere, within minutes. */
    private static final Map<String, Set<String>> FORGOTTEN =
            Map.of("510", Set.of("reader_status"), "872", Set.of("sign_in_budget"), "990", Set.of("desk_day"));

    private final TestDatabase server = TestDatabase.instance();

    @Test
    void rowsOfEveryEarlierVersionPassEveryLaterMigration() throws IOException {
        String url = server.newDatabase("upgraded");
        var tables = new FilledTables(url, server.getUsername(), server.getPassword());
        int first = 1;
        for (MigrationVersion version : versions()) {
            Map<String, Long> before = tables.counts();
            FORGOTTEN.getOrDefault(version.getVersion(), Set.of()).forEach(before::remove);
            flyway(url).target(version).load().migrate();

            assertThat(tables.counts()).as("rows after V%s", version).containsAllEntriesOf(before);
            tables.fill(first, ROWS);
            first += ROWS;
        }

        assertThat(columns(url)).isEqualTo(columns(freshly("fresh")));
    }

    @Test
    void whatEarlierVersionsSealedOpensAfterwardsAndIsSealedAnew() {
        String url = server.newDatabase("sealed");
        flyway(url).target("948").load().migrate();
        var tables = new FilledTables(url, server.getUsername(), server.getPassword());
        tables.fill(1, 1);
        JdbcClient jdbc = client(url);
        String id =
                jdbc.sql("select id from authenticator_app").query(String.class).single();
        byte[] key = "earlier-earlier-earlier-earlier-".getBytes(UTF_8);
        byte[] secret = "twenty bytes of seed".getBytes(UTF_8);
        Sealed earlier = new EarlierSeals("main", key).seal("authenticator-app", id, secret);
        jdbc.sql("update authenticator_app set secret_sealed = ?, secret_key_id = ?")
                .params(earlier.text(), earlier.keyId())
                .update();

        flyway(url).load().migrate();

        var file = new KeysetFile(Path.of(TestKeyset.path()));
        var sealing = new Sealing(file.read(), new Keyring("main", Map.of("main", key)));
        Sealed kept = seal(jdbc);
        assertThat(sealing.open("authenticator-app", id, kept)).isEqualTo(secret);
        Sealed anew = sealing.seal("authenticator-app", id, secret);
        jdbc.sql("update authenticator_app set secret_sealed = ?, secret_key_id = ?")
                .params(anew.text(), anew.keyId())
                .update();
        assertThat(sealing.open("authenticator-app", id, seal(jdbc))).isEqualTo(secret);
    }

    @Test
    void lettersOfADeskAreStillCountedForItAndForItsOffice() {
        String url = server.newDatabase("letters");
        flyway(url).target("989").load().migrate();
        new FilledTables(url, server.getUsername(), server.getPassword()).fill(1, 3);
        JdbcClient jdbc = client(url);
        jdbc.sql("delete from desk_day").update();
        jdbc.sql("update desk set office = (select min(id) from office) where id <> (select max(id) from desk)")
                .update();
        jdbc.sql("insert into desk_day select id, '2026-11-23', row_number() over (order by id) * 10 from desk")
                .update();
        jdbc.sql("insert into desk_day select min(id), '2026-11-24', 7 from desk")
                .update();
        List<String> desks = texts(jdbc, "select concat_ws(' ', desk, day, letters) from desk_day");

        flyway(url).load().migrate();

        assertThat(desks).hasSize(4);
        assertThat(texts(jdbc, "select concat_ws(' ', holder, day, letters) from letter_day where scope = 'DESK'"))
                .containsExactlyInAnyOrderElementsOf(desks);
        assertThat(texts(jdbc, "select letters from letter_day where scope = 'OFFICE' and holder = office"))
                .containsExactlyInAnyOrder("30", "30", "7");
        assertThat(texts(jdbc, """
                        select letter_day.letters from letter_day join desk on desk.id = holder
                        where scope = 'DESK' and letter_day.office <> desk.office""")).isEmpty();
        assertThat(texts(jdbc, "select letters from letter_day where scope not in ('DESK', 'OFFICE')"))
                .isEmpty();
    }

    private static List<String> texts(JdbcClient jdbc, String question) {
        return jdbc.sql(question).query((row, _) -> row.getString(1)).list();
    }

    private static Sealed seal(JdbcClient jdbc) {
        return jdbc.sql("select secret_key_id, secret_sealed from authenticator_app")
                .query((row, _) -> new Sealed(row.getString(1), row.getString(2)))
                .single();
    }

    private String freshly(String name) {
        String url = server.newDatabase(name);
        flyway(url).load().migrate();
        return url;
    }

    private FluentConfiguration flyway(String url) {
        return Flyway.configure()
                .dataSource(url, server.getUsername(), server.getPassword())
                .locations("filesystem:" + MIGRATIONS)
                .placeholders(Map.of("application-account", ""))
                .outOfOrder(true);
    }

    private static List<MigrationVersion> versions() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .toList();
        }
    }

    private List<@Nullable String> columns(String url) {
        return client(url).sql("""
                        select concat_ws(' ', table_name, column_name, column_type, is_nullable, column_default)
                        from information_schema.columns where table_schema = database() order by 1""").query(String.class).list();
    }

    private JdbcClient client(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url, server.getUsername(), server.getPassword()));
    }
}
