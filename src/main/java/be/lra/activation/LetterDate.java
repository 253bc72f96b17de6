package be.lra.activation;

import be.lra.identity.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A day in words, as the four languages write it. */
final class LetterDate {

    private LetterDate() {}

    /** {@code mardi 1er décembre 2026}, {@code Dienstag, 1. Dezember 2026}. */
    static String inWords(LocalDate day, Language language) {
        String pattern = switch (language) {
            case FR -> day.getDayOfMonth() == 1 ? "EEEE d'er' MMMM yyyy" : "EEEE d MMMM yyyy";
            case NL, EN -> "EEEE d MMMM yyyy";
            case DE -> "EEEE, d. MMMM yyyy";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }
}
