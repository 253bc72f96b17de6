package be.lra.seal;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What an operator does to the file of a keyset, by starting the program with the word {@value #WORD}: make one, add a key, and
 * put a key to use. It needs neither settings nor database.
 *
 * @see KeysetReport
 */
public final class KeysetCommand {

    static final String WORD = "keyset";
    private static final int NOTHING_DONE = 1; // exit code
    private static final int USAGE = 2; // exit code
    private static final String HELP = """
            keyset new FILE        makes a keyset with one key, which only you may read
            keyset add FILE        adds a key, which opens but does not seal yet
            keyset use FILE KEY    lets a key seal, once every node has started with it
            keyset list            says what hangs on which key; with the settings of a node
            keyset remove KEY      takes away a key on which nothing hangs; with the settings of a node
            """;

    private KeysetCommand() {}

    /** Whether it is all about the file. */
    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(WORD) && !KeysetReport.isAskedFor(arguments);
    }

    /** Ends with 0, with 1 if nothing was done, or with 2 if it was called wrongly. */
    public static int run(List<String> arguments, PrintStream out) {
        try {
            return done(arguments, out);
        } catch (KeysetUnusable | IllegalArgumentException | UncheckedIOException e) {
            out.println(e.getMessage());
            return NOTHING_DONE;
        }
    }

    private static int done(List<String> arguments, PrintStream out) {
        String what = arguments.size() > 2 ? arguments.get(1) + "/" + arguments.size() : "";
        return switch (what) {
            case "new/3" -> made(file(arguments), out);
            case "add/3" -> added(file(arguments), out);
            case "use/4" -> used(file(arguments), arguments.get(3), out);
            default -> {
                out.print(HELP);
                yield USAGE;
            }
        };
    }

    private static KeysetFile file(List<String> arguments) {
        return new KeysetFile(Path.of(arguments.get(2)));
    }

    private static int made(KeysetFile file, PrintStream out) {
        out.println(file.create().inUse() + " seals from now on. Give " + file.path()
                + " to every node as lra.secrets.keyset, and keep a copy apart from the database and its backups:"
                + " without it nothing that was sealed can be opened.");
        return 0;
    }

    private static int added(KeysetFile file, PrintStream out) {
        Keyset more = file.read().withAnother();
        file.replace(more);
        String key = more.keys().getLast();
        out.println(key + " was added. Give " + file.path() + " to every node and start each again; then: keyset use "
                + file.path() + " " + key);
        return 0;
    }

    private static int used(KeysetFile file, String key, PrintStream out) {
        file.replace(file.read().using(key));
        out.println(key + " seals, once each node was started again with " + file.path()
                + ". What is older is sealed anew when it is used, and each night; keyset list tells how far it is.");
        return 0;
    }
}
