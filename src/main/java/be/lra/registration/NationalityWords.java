package be.lra.registration;

import be.lra.identity.Language;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Nationalities as sources give them: a word in the language of a chip, letters in a zone, letters in a register. */
public final class NationalityWords {

    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,3}");
    private static final Map<String, String> FROM_ZONE =
            Map.of("D", "DEU", "GBD", "GBR", "GBN", "GBR", "GBO", "GBR", "GBP", "GBR", "GBS", "GBR");
    private static final Set<String> BELGIANS =
            Set.of("BELGE", "BELG", "BELGISCH", "BELGISCHE", "BELGIER", "BELGIERIN", "BELGIAN");
    private static final Map<String, Language> LANGUAGES_OF_BELGIANS = Map.of(
            "BELGE",
            Language.FR,
            "BELG",
            Language.NL,
            "BELGIER",
            Language.DE,
            "BELGIERIN",
            Language.DE,
            "BELGISCH",
            Language.DE);
    private static final Set<Language> ON_CHIPS = EnumSet.of(Language.FR, Language.NL, Language.DE);
    private static final Map<String, Locale> STATES = states();
    private static final Map<String, String> COUNTRIES = countries();

    private NationalityWords() {}

    private static Map<String, String> countries() {
        var names = new HashMap<String, String>();
        BELGIANS.forEach(word -> names.put(word, "BEL"));
        STATES.forEach((letters, state) -> Arrays.stream(Language.values())
                .map(language -> state.getDisplayCountry(language.locale()))
                .forEach(name -> names.put(NameLetters.capitals(name), letters)));
        return Map.copyOf(names);
    }

    private static Map<String, Locale> states() {
        var states = new HashMap<String, Locale>();
        for (String country : Locale.getISOCountries()) {
            Locale state = Locale.of("", country);
            letters(state).ifPresent(letters -> states.put(letters, state));
        }
        return Map.copyOf(states);
    }

    private static Optional<String> letters(Locale state) {
        try {
            return Optional.of(state.getISO3Country());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** The country as a language calls it, {@code Pologne} for {@code POL}; what nobody knows stays as it is. */
    public static String inWords(String source, Locale language) {
        return state(source)
                .map(STATES::get)
                .map(state -> state.getDisplayCountry(language))
                .orElse(source);
    }

    /**
     * The language in which a chip gives a nationality, which is the one its holder chose at the municipality: {@code
     * Belg} is Dutch, {@code Brésil} French. Empty for letters of a zone and for words that are the same in two languages.
     */
    static Optional<Language> language(String onChip) {
        String word = NameLetters.capitals(onChip);
        if (LANGUAGES_OF_BELGIANS.containsKey(word)) {
            return Optional.of(LANGUAGES_OF_BELGIANS.get(word));
        }
        List<Language> speaking = state(onChip).map(STATES::get).stream()
                .flatMap(state -> ON_CHIPS.stream()
                        .filter(language -> NameLetters.capitals(state.getDisplayCountry(language.locale()))
                                .equals(word)))
                .toList();
        return speaking.size() == 1 ? Optional.of(speaking.getFirst()) : Optional.empty();
    }

    static Likeness compare(String onDocument, String inRegister) {
        Optional<String> document = state(onDocument);
        Optional<String> register = state(inRegister);
        if (document.isEmpty() || register.isEmpty()) {
            return Likeness.OPEN;
        }
        return document.equals(register) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    /** ISO 3166-1 alpha-3, or as in ICAO Doc 9303-3 §5; empty for a word nobody knows. */
    static Optional<String> state(String source) {
        String text = source.strip();
        return LETTERS.matcher(text).matches()
                ? Optional.of(FROM_ZONE.getOrDefault(text, text))
                : Optional.ofNullable(COUNTRIES.get(NameLetters.capitals(text)));
    }
}
