package be.lra.desk;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What a desk bridge must know: from the command line, or from a settings file with the same names.
 *
 * @param server where the application is, without {@code /bridge}
 * @param key file of the bridge's key pair, made at the first start
 * @param language of what it says to people, two letters
 * @param provider class of a {@code java.security.Provider} that offers other readers than PC/SC
 * @param check whether to look at everything once and leave, instead of reading cards
 * @param endsWithParent whether to leave when standard input closes: set by a process that supervises this one
 */
public record BridgeSettings(
        URI server, Path key, String language, Optional<String> provider, boolean check, boolean endsWithParent) {

    static final String USAGE = "java -jar lra-counter-desk-bridge.jar --server URL --key FILE"
            + " [--language fr|nl|de|en] [--provider CLASS] [--ends-with-parent true] [--check] | --settings FILE [--check]";

    private static final String CHECK = "check";
    private static final Set<String> NAMES =
            Set.of("server", "key", "language", "provider", "ends-with-parent", "settings");

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is neither HTTPS nor on this machine
     */
    public BridgeSettings {
        boolean encrypted = "https".equals(server.getScheme());
        boolean thisMachine = Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(server.getHost()));
        if (!encrypted && !("http".equals(server.getScheme()) && thisMachine)) {
            throw new IllegalArgumentException("--server must be an https address");
        }
        String text = server.toString();
        server = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /**
     * Reads the command line and, where it names one, the settings file.
     *
     * @throws IllegalArgumentException with one sentence for the administrator if a setting is missing or wrong
     */
    public static BridgeSettings of(String... arguments) {
        Map<String, String> values = values(arguments);
        String file = values.get("settings");
        if (file != null) {
            Map<String, String> fromFile = load(Path.of(file));
            fromFile.putAll(values);
            values = fromFile;
        }
        return new BridgeSettings(
                uri(required(values, "server")),
                Path.of(required(values, "key")),
                values.getOrDefault("language", Locale.getDefault().getLanguage()),
                Optional.ofNullable(values.get("provider")),
                values.containsKey(CHECK),
                Boolean.parseBoolean(values.get("ends-with-parent")));
    }

    private static Map<String, String> values(String... arguments) {
        var values = new HashMap<String, String>();
        var rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            if (name.equals("--" + CHECK)) {
                values.put(CHECK, "");
            } else if (name.startsWith("--") && NAMES.contains(name.substring(2)) && rest.hasNext()) {
                values.put(name.substring(2), rest.next());
            } else {
                throw new IllegalArgumentException("not understood: " + name + ". Usage: " + USAGE);
            }
        }
        return values;
    }

    private static Map<String, String> load(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("the settings file " + file + " cannot be read", e);
        }
        var values = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("--" + name + " is missing. Usage: " + USAGE);
        }
        return value.strip();
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--server is not an address: " + text, e);
        }
    }
}
