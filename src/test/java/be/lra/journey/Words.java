package be.lra.journey;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The texts of the screens in one language, so that a journey finds a button by what is written on it. */
record Words(MessageSource messages, Locale locale) {

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
