package be.lra.demo;

import be.lra.identity.Language;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The words of the demonstration's own pages, in the language the browser asks for; English where it is none of ours. */
public final class DemoTexts {

    private static final List<Locale> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::locale).toList();
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle words;

    private DemoTexts(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle("i18n/demo", language, NO_FALLBACK);
    }

    /**
     * The texts for a browser.
     *
     * @param unverifiedHeader its header Accept-Language (RFC 9110 §12.5.4), null where there is none
     */
    public static DemoTexts asked(@Nullable String unverifiedHeader) {
        return new DemoTexts(language(unverifiedHeader));
    }

    private static Locale language(@Nullable String unverifiedHeader) {
        try {
            Locale wanted =
                    unverifiedHeader == null ? null : Locale.lookup(LanguageRange.parse(unverifiedHeader), LANGUAGES);
            return wanted == null ? Locale.ENGLISH : wanted;
        } catch (IllegalArgumentException noSuchHeader) {
            return Locale.ENGLISH;
        }
    }

    /** A text with its arguments. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), language).format(arguments);
    }

    /** The tag for the attribute {@code lang}. */
    public String tag() {
        return language.getLanguage();
    }
}
