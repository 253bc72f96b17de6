package be.lra.registration;

import be.lra.identity.Language;
import java.util.Arrays;
import java.util.HashMap;
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
     * The language a Belgian most likely speaks: the one in which his chip says that he is one. The chip of a foreigner
     * speaks the language of his municipality, which tells nothing.
     */
    static Optional<Language> language(String onChip) {
        return Optional.ofNullable(LANGUAGES_OF_BELGIANS.get(NameLetters.capitals(onChip)));
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
