package be.lra.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** What the bridge says to people at its PC, in their language. */
final class BridgeWords {

    static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    private static final String FALLBACK = "en";

    private final Properties texts = new Properties();
    private final Locale locale;

    private BridgeWords(String language) {
        locale = Locale.of(language);
        try (InputStream bundle = BridgeWords.class.getResourceAsStream("/i18n/bridge_" + language + ".properties")) {
            if (bundle == null) {
                throw new IllegalStateException("the program has no words in " + language);
            }
            texts.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot be read", e);
        }
    }

    /** @param language two letters; another one than the four is answered in English */
    static BridgeWords in(String language) {
        return new BridgeWords(LANGUAGES.contains(language) ? language : FALLBACK);
    }

    /** @throws IllegalArgumentException if there is no such sentence */
    String say(String key, Object... facts) {
        return find(key, facts).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    }

    /** The sentence of a code that somebody else sent: a newer server may know more of them. */
    Optional<String> find(String key, Object... facts) {
        return Optional.ofNullable(texts.getProperty(key)).map(text -> new MessageFormat(text, locale).format(facts));
    }

    /** Why the server is away; a status of some proxy stays as it is. */
    String reason(String why) {
        return find("bridge.why." + why).orElse(why);
    }
}
