package be.lra.seal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** What still hangs on which key, for an operator who wants to take an old one away: {@code keyset list}, {@code keyset remove}. */
@Component
public class KeysetReport implements ApplicationRunner, ExitCodeGenerator {

    private static final String LIST = "list";
    private static final String REMOVE = "remove";
    private static final int NOTHING_DONE = 1; // exit code

    private final List<SealedColumn> columns;
    private final SealedRows rows;
    private final Path file;
    private int exitCode;

    KeysetReport(List<SealedColumn> columns, SealedRows rows, @Value("${lra.secrets.keyset}") Path file) {
        this.columns = columns;
        this.rows = rows;
        this.file = file;
    }

    /** Whether the database must be asked. */
    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 1
                && arguments[0].equals(KeysetCommand.WORD)
                && List.of(LIST, REMOVE).contains(arguments[1]);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> words = arguments.getNonOptionArgs();
        if (isAskedFor(words.toArray(String[]::new))) {
            exitCode = answer(words, System.out);
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    int answer(List<String> words, PrintStream out) {
        var keyset = new KeysetFile(file);
        try {
            return words.get(1).equals(LIST) ? list(keyset.read(), out) : remove(keyset, words, out);
        } catch (KeysetUnusable | IllegalArgumentException e) {
            out.println(e.getMessage());
            return NOTHING_DONE;
        }
    }

    private int list(Keyset keyset, PrintStream out) {
        Map<String, Map<String, Long>> hanging = hanging();
        keyset.keys()
                .forEach(key -> out.println(key
                        + (key.equals(keyset.inUse()) ? "  in use   " : "  kept     ")
                        + told(hanging.remove(key))));
        hanging.forEach((key, tables) -> out.println(
                key + (key.startsWith("tink-") ? "  MISSING  " : "  of lra.secrets.keys  ") + told(tables)));
        return 0;
    }

    private int remove(KeysetFile keyset, List<String> words, PrintStream out) {
        String key = words.size() == 3 ? words.get(2) : "";
        Map<String, Long> tables = hanging().get(key);
        if (tables != null) {
            out.println("Nothing was done, for secrets hang on " + key + ": " + told(tables));
            return NOTHING_DONE;
        }
        keyset.replace(keyset.read().without(key));
        out.println(key + " was taken away. Give " + keyset.path() + " to every node.");
        return 0;
    }

    /** How many secrets hang on each key, by table. */
    private Map<String, Map<String, Long>> hanging() {
        var keys = new TreeMap<String, Map<String, Long>>();
        columns.forEach(column -> rows.countedByKey(column)
                .forEach((key, count) ->
                        keys.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(column.table(), count)));
        return keys;
    }

    private static String told(@Nullable Map<String, Long> tables) {
        return Objects.requireNonNullElse(tables, Map.<String, Long>of()).entrySet().stream()
                .map(table -> table.getValue() + " in " + table.getKey())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), text -> text.isEmpty() ? "nothing" : text));
    }
}
