package be.lra.account.web;

import be.lra.messaging.EmailWord;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** The texts of the pages with « e-mail » in one piece: at a plain hyphen a narrow screen would break it. */
final class UnbrokenWords implements MessageSource {

    private final MessageSource texts;

    UnbrokenWords(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String fallback, @Nullable Locale locale) {
        String text = texts.getMessage(code, arguments, fallback, locale);
        return text == null ? null : EmailWord.inOnePiece(text);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        return EmailWord.inOnePiece(texts.getMessage(code, arguments, locale));
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        return EmailWord.inOnePiece(texts.getMessage(resolvable, locale));
    }
}
