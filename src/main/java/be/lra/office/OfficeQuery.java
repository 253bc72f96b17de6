package be.lra.office;

import be.lra.identity.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody who looks for an office asks.
 *
 * @param text words of its name, its place or its postcode; empty for all
 * @param spoken a language that must be spoken there
 * @param page from 1; a page after the last stands for the last
 */
public record OfficeQuery(String text, Optional<Language> spoken, int page) {

    /** More words than this narrow nothing. */
    static final int MOST_WORDS = 4;

    List<String> words() {
        return Arrays.stream(text.strip().split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
