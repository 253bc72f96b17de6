package be.lra.audit.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The program that checks the audit trail without the application: {@code scripts/audit-verify}. Ends with 0 if all is as it was
 * signed, 1 if something is wrong, 2 if it was called wrongly, 3 if the log could not be read.
 */
public final class AuditVerify {

    static final int SOUND = 0;
    static final int WRONG = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;

    private static final String PASSWORD = "LRA_AUDIT_PASSWORD";
    private static final String SECRET = "LRA_AUDIT_SECRET";
    private static final String ROW_KEYS = "LRA_AUDIT_ROW_KEYS";
    private static final List<String> KEPT = List.of(".checkpoint", ".eml", ".txt");
    private static final String HELP = """
            Checks the audit trail, and names the first event that is wrong.

              audit-verify --key KEY [--kept FILE|FOLDER] EXPORT             an export, plain or gzipped
              audit-verify --key KEY [--kept FILE|FOLDER] --database URL --user NAME
              audit-verify --export FILE.jsonl.gz --database URL --user NAME
              audit-verify --key KEY --receipt FILE.tlog-proof               a receipt of one event
              audit-verify --new-key NAME                                    draws a key for lra.audit.key
              audit-verify --row-key ID                                      derives the key of marks, from %3$s

              --key   the public key of the log, <name>+<id>+<key>; again for each earlier key
              --kept  checkpoints that were kept elsewhere, one a file, or the mails that brought them (%4$s):
                      only they show that a tail was cut off
              The password of the database is read from the variable %1$s. With keys of marks in %2$s, such as --row-key
              prints them, one after the other, the mark of every event is checked too.
            """.formatted(PASSWORD, ROW_KEYS, SECRET, String.join(", ", KEPT));

    private static final String EARLIER_EXPORT =
            "This export was made by an earlier version and has no last line: if it was cut off after a checkpoint, that does not show.";

    private final VerifyOptions options;
    private final PrintStream out;

    private AuditVerify(VerifyOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) {
        Optional<VerifyOptions> options = VerifyOptions.read(arguments);
        if (options.isEmpty()) {
            out.print(HELP);
            return USAGE;
        }
        try {
            return new AuditVerify(options.get(), out).run();
        } catch (IOException | SQLException | IllegalStateException e) {
            out.println("The log could not be read: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private int run() throws IOException, SQLException {
        if (options.newKey().isPresent()) {
            LogKey key = LogKey.draw(options.newKey().get(), new SecureRandom());
            out.println("secret, for lra.audit.key: " + key.secretText());
            out.println("public, for whoever checks: " + key.verifier());
            return SOUND;
        }
        if (options.rowKey().isPresent()) {
            return rowKey(options.rowKey().get());
        }
        if (options.exportTo().isPresent()) {
            return export(options.exportTo().get());
        }
        if (options.receipt().isPresent()) {
            return receipt(Files.readString(options.receipt().get()));
        }
        var check = new LogCheck(options.keys(), rowKeys());
        Optional<Finding> wrong = keep(check);
        var file = new ExportFile(check);
        if (wrong.isEmpty()) {
            wrong = options.database().isPresent()
                    ? database(check)
                    : file.read(options.file().orElseThrow());
        }
        if (wrong.isPresent()) {
            return told("WRONG. " + wrong.get().sentence());
        }
        sound(check);
        if (options.file().isPresent() && !file.saysWhole()) {
            out.println(EARLIER_EXPORT);
        }
        return SOUND;
    }

    private int rowKey(String id) {
        String secret = System.getenv(SECRET);
        if (secret == null) {
            throw new IllegalStateException(SECRET + " is not set: the value of lra.secrets.keys." + id);
        }
        out.println(RowKey.derived(id, secret));
        return SOUND;
    }

    private static List<RowKey> rowKeys() {
        String written = System.getenv(ROW_KEYS);
        return written == null
                ? List.of()
                : written.strip()
                        .lines()
                        .flatMap(line -> Stream.of(line.split(" ", -1)))
                        .filter(key -> !key.isBlank())
                        .map(key -> RowKey.read(key)
                                .orElseThrow(() -> new IllegalStateException(ROW_KEYS + " holds what is no key")))
                        .toList();
    }

    private int receipt(String text) {
        return Receipt.read(text)
                .map(receipt -> told(receipt.check(options.keys())))
                .orElseGet(() -> told("WRONG. This is no receipt."));
    }

    private int told(ReceiptFinding finding) {
        return switch (finding) {
            case ReceiptFinding.Sound(long index, Hash leaf, long size) -> {
                out.println("Sound: event %,d, with the hash %s, is among the first %,d events of the log."
                        .formatted(index, leaf.base64(), size));
                yield SOUND;
            }
            case ReceiptFinding.Wrong wrong -> told("WRONG. The receipt does not lead to the root of its checkpoint.");
            case ReceiptFinding.Forged forged -> told("WRONG. The checkpoint of the receipt is forged.");
            case ReceiptFinding.OtherLog other -> told("WRONG. The receipt is of another log.");
        };
    }

    private int told(String wrong) {
        out.println(wrong);
        return WRONG;
    }

    private void sound(LogCheck check) {
        out.println("Sound: %,d events under %,d checkpoints, all as they were signed."
                .formatted(check.events(), check.checkpoints()));
        check.keyChanges().forEach(change -> out.println(change.sentence()));
        out.println(
                check.kept() == 0
                        ? "No checkpoint from elsewhere was given (--kept): a tail that was cut off would not show."
                        : "The log agrees with %,d checkpoints that were kept elsewhere.".formatted(check.kept()));
    }

    private Optional<Finding> keep(LogCheck check) throws IOException {
        for (Path kept : options.kept()) {
            for (Path file : files(kept)) {
                Optional<Finding> wrong =
                        check.keep(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Path> files(Path kept) throws IOException {
        if (!Files.isDirectory(kept)) {
            return List.of(kept);
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(file -> KEPT.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private Optional<Finding> database(LogCheck check) throws SQLException {
        try (Connection connection = connection()) {
            return new DatabaseLog(connection).check(check);
        }
    }

    private int export(Path file) throws IOException, SQLException {
        Path part = Path.of(file + ".part"); // the name of an export is that of a whole one
        try {
            String what = exportTo(part, file.toString().endsWith(".gz"));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            out.println("Exported to " + file + ": " + what + ".");
            return SOUND;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String exportTo(Path part, boolean isPacked) throws IOException, SQLException {
        try (Connection connection = connection();
                var bytes = Files.newOutputStream(part);
                var packed = isPacked ? new GZIPOutputStream(bytes) : bytes;
                var lines = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
            return new DatabaseLog(connection).export(lines);
        }
    }

    /** One look at the tables: what is sealed meanwhile is not seen. */
    private Connection connection() throws SQLException {
        Connection connection =
                DriverManager.getConnection(options.database().orElseThrow(), options.user(), System.getenv(PASSWORD));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time_zone = '+00:00'");
        }
        connection.setAutoCommit(false);
        return connection;
    }
}
