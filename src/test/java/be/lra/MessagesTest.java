package be.lra;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every text exists in four languages, with the same facts in it, and every text that is asked for exists. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONELY_APOSTROPHE = Pattern.compile("'(?![{}]')(?<!'[{}]')");
    private static final Pattern JAVA_STRING = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]*)\"");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{\\|?([a-z]+\\.[A-Za-z0-9_.-]*)");

    private static final Pattern TEMPLATE_STRING = Pattern.compile("'([a-z]+\\.[A-Za-z0-9_.-]*)'");

    /** Sentences of this many signs and more are the same in two languages only by mistake. */
    private static final int SENTENCE = 20;

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    MessagesTest() throws IOException {
        for (Path bundle : files(BUNDLES, ".properties")) {
            Matcher name = Pattern.compile("[a-z]+_([a-z]{2})\\.properties")
                    .matcher(bundle.getFileName().toString());
            assertThat(name.matches()).as("name of %s", bundle).isTrue();
            Language language = Language.valueOf(name.group(1).toUpperCase(Locale.ROOT));
            read(bundle)
                    .forEach((key, text) -> assertThat(in(language).put(key, text))
                            .as("%s stands in two bundles", key)
                            .isNull());
        }
    }

    private static Map<String, String> read(Path bundle) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    @Test
    void everyKeyStandsInFourLanguages() {
        for (Language language : Language.values()) {
            assertThat(in(language).keySet())
                    .as("keys in %s", language)
                    .isEqualTo(inFrench().keySet());
        }
    }

    @Test
    void noTextIsEmpty() {
        texts.forEach((language, all) -> assertThat(all)
                .as("texts in %s", language)
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank()));
    }

    @Test
    void everyTextTakesTheSameArguments() {
        inFrench()
                .forEach((key, french) -> texts.forEach((language, all) -> assertThat(arguments(all.get(key)))
                        .as("arguments of %s in %s", key, language)
                        .isEqualTo(arguments(french))));
    }

    @Test
    void everyTextIsAValidFormatAndLosesNoApostrophe() {
        texts.forEach((language, all) -> all.forEach((key, text) -> {
            new MessageFormat(text, language.locale());
            assertThat(LONELY_APOSTROPHE.matcher(text.replace("''", "")).find())
                    .as("a single ' in %s, %s: MessageFormat swallows it", key, language)
                    .isFalse();
        }));
    }

    @Test
    void noSentenceIsTheSameInTwoLanguages() {
        var same = new ArrayList<String>();
        inFrench().keySet().stream()
                .filter(key -> texts.values().stream()
                        .map(all -> all.getOrDefault(key, ""))
                        .filter(MessagesTest::isSentence)
                        .collect(Collectors.groupingBy(text -> text, Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(count -> count > 1))
                .forEach(same::add);

        assertThat(same).isEmpty();
    }

    private static boolean isSentence(String text) {
        return text.length() >= SENTENCE
                && text.chars().filter(Character::isWhitespace).count() >= 2;
    }

    private static String firstWord(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    @Test
    void everyKeyThatCodeOrTemplatesAskForExists() throws IOException {
        var asked = new TreeSet<String>();
        Set<String> firstWords =
                inFrench().keySet().stream().map(MessagesTest::firstWord).collect(Collectors.toSet());
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            matches(JAVA_STRING, source)
                    .filter(literal -> firstWords.contains(firstWord(literal)))
                    .forEach(asked::add);
        }
        for (Path template : files(Path.of("src/main/resources/templates"), ".html")) {
            matches(TEMPLATE_KEY, template).forEach(asked::add);
        }

        assertThat(asked).allSatisfy(key -> assertThat(exists(key)).as(key).isTrue());
    }

    @Test
    void noTextIsLeftThatNobodyAsksFor() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path source : files(Path.of("src/main"), ".java")) {
            matches(JAVA_STRING, source).forEach(literals::add);
        }
        for (Path template : files(Path.of("src/main/resources/templates"), ".html")) {
            matches(TEMPLATE_KEY, template).forEach(literals::add);
            matches(TEMPLATE_STRING, template).forEach(literals::add);
        }

        assertThat(inFrench().keySet())
                .filteredOn(key -> literals.stream().noneMatch(literal -> asksFor(literal, key)))
                .isEmpty();
    }

    /** By its whole name, or by a beginning that the code completes. */
    private static boolean asksFor(String literal, String key) {
        return key.equals(literal) || key.startsWith(literal.endsWith(".") ? literal : literal + ".");
    }

    /** A literal that ends with a full stop is the beginning of keys that the code completes. */
    private boolean exists(String key) {
        return key.endsWith(".")
                ? inFrench().keySet().stream().anyMatch(other -> other.startsWith(key))
                : inFrench().containsKey(key);
    }

    private Map<String, String> in(Language language) {
        return texts.computeIfAbsent(language, any -> new TreeMap<>());
    }

    private Map<String, String> inFrench() {
        return in(Language.FR);
    }

    private static Set<String> arguments(@Nullable String text) {
        return text == null
                ? Set.of()
                : ARGUMENT.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> matches(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList().stream();
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
