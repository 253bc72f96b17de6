package be.lra.held;

import be.lra.identity.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/** The words of one language. */
record Words(MessageSource messages, Language language) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** What a fact is called. */
    String label(String name) {
        return text("report.fact." + name);
    }

    /** The word of a code; the code itself where it is of a time before its word. */
    String word(String before, String code, String after) {
        try {
            return messages.getMessage(before + code + after, null, language.locale());
        } catch (NoSuchMessageException _) {
            return code;
        }
    }

    String yesOrNo(boolean value) {
        return text(value ? "report.yes" : "report.no");
    }

    /** {@code 23 novembre 2026, 14:05} */
    String at(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", language.locale())
                .withZone(ZONE)
                .format(instant);
    }
}
