package be.lra.account.web;

import be.lra.messaging.EmailWord;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * The texts of the pages with « e-mail » in one piece: at a plain hyphen a narrow screen would break it. Those without
 * arguments are kept as they are shown: a page has dozens, and each would be looked for in the bundles of all modules.
 */
final class UnbrokenWords implements MessageSource {

    private final MessageSource texts;
    private final Map<Text, String> kept = new ConcurrentHashMap<>();

    private record Text(String code, Locale language) {}

    UnbrokenWords(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String fallback, @Nullable Locale locale) {
        String known = known(code, arguments, locale);
        if (known != null) {
            return known;
        }
        String text = texts.getMessage(code, arguments, fallback, locale);
        return text == null ? null : EmailWord.inOnePiece(text);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        String known = known(code, arguments, locale);
        return known != null ? known : EmailWord.inOnePiece(texts.getMessage(code, arguments, locale));
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        return EmailWord.inOnePiece(texts.getMessage(resolvable, locale));
    }

    /** Null for a text with arguments, and for one that there is not. */
    private @Nullable String known(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        return locale == null || (arguments != null && arguments.length > 0)
                ? null
                : kept.computeIfAbsent(new Text(code, locale), this::read);
    }

    private @Nullable String read(Text text) {
        String found = texts.getMessage(text.code(), null, null, text.language());
        return found == null ? null : EmailWord.inOnePiece(found);
    }
}
