package be.lra;

import be.lra.demo.EmbeddedDatabase;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A running MariaDB on which a test run may make a database of its own.
 *
 * @param url of the server, without a database
 * @param what it is and why it was taken, for people
 */
record TestServer(String url, String user, String password, String what, Runnable stop) {

    /** Used where no image is named: what an engine with a registry pulls. */
    private static final String PUBLIC_IMAGE = "mariadb:10.11";

    /** Tests may lose data in a power cut; they may not wait for the disk. */
    private static final String[] FAST = {
        "--innodb-flush-log-at-trx-commit=0",
        "--skip-innodb-doublewrite",
        "--sync-binlog=0",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_uca1400_ai_ci",
        "--default-time-zone=+00:00",
        "--performance-schema=OFF"
    };

    /** @throws RuntimeException of Testcontainers, if there is no engine or no image */
    static TestServer container(String why) {
        String image = System.getenv().getOrDefault("DB_TESTS_IMAGE", PUBLIC_IMAGE);
        @SuppressWarnings("resource") // Closed by stop().
        var container = new MariaDBContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("mariadb"))
                .withUsername("root")
                .withPassword("tests-only")
                .withCommand(FAST);
        container.start();
        String url = "jdbc:mariadb://" + container.getHost() + ":" + container.getMappedPort(3306) + "/";
        String what = "Testcontainers with the image " + image + ", because " + why;
        return new TestServer(url, "root", "tests-only", what, container::stop);
    }

    static TestServer embedded(String why) {
        var server = EmbeddedDatabase.start(BuildFolder.PATH.resolve("test-database"));
        String what = "the embedded server, because " + why;
        return new TestServer(
                server.jdbcUrl("").replaceFirst("[?].*$", ""), server.user(), server.password(), what, server::close);
    }

    /**
     * Has an account that may create databases.
     *
     * @param jdbcUrl {@code jdbc:mariadb://host:port/?user=…&password=…}
     */
    static TestServer external(String jdbcUrl) {
        var address = UriComponentsBuilder.fromUriString(jdbcUrl.substring("jdbc:".length()))
                .build();
        var account = address.getQueryParams();
        String server = "jdbc:mariadb://" + address.getHost() + ":" + Math.max(address.getPort(), 3306) + "/";
        String user = Objects.requireNonNullElse(account.getFirst("user"), "");
        String password = Objects.requireNonNullElse(account.getFirst("password"), "");
        return new TestServer(server, user, password, server + ", because DB_TESTS names it", () -> {});
    }
}
