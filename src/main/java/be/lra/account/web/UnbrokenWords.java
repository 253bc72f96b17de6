package be.lra.account.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** The texts of the pages with « e-mail » in one piece: at a plain hyphen a narrow screen would break it. */
final class UnbrokenWords implements MessageSource {

    /** Not within an address, which somebody may copy. */
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w@.-])([eE])-(?=[mM]ail(?![\\w.-]*@))");

    private static final String WITH_NON_BREAKING_HYPHEN = "$1\u2011";

    private final MessageSource texts;

    UnbrokenWords(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String fallback, @Nullable Locale locale) {
        String text = texts.getMessage(code, arguments, fallback, locale);
        return text == null ? null : unbroken(text);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        return unbroken(texts.getMessage(code, arguments, locale));
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        return unbroken(texts.getMessage(resolvable, locale));
    }

    private static String unbroken(String text) {
        return EMAIL.matcher(text).replaceAll(WITH_NON_BREAKING_HYPHEN);
    }
}
