package be.lra.office;

import be.lra.identity.Language;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an administrator typed for letters and mails.
 *
 * @param basis the count of settled changes that was on the screen
 * @param texts by their field; empty ones add nothing
 */
public record TypedPaper(int basis, Optional<Logo> logo, Map<String, String> texts) {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}&&[^\\n]]");
    private static final int MOST_BREAKS = 4; // ours: a paragraph is no page

    /** Without blanks around what was typed, and without empty texts. */
    public TypedPaper {
        var stripped = new TreeMap<String, String>();
        texts.forEach((field, text) -> {
            if (!text.isBlank()) {
                stripped.put(field, text.strip().replace("\r", ""));
            }
        });
        texts = Map.copyOf(stripped);
    }

    /** What is wrong, field by field; empty if it may be proposed. */
    public Map<String, PaperProblem> problems() {
        var problems = new TreeMap<String, PaperProblem>();
        for (PaperPlace place : PaperPlace.values()) {
            for (Language language : Language.values()) {
                String text = texts.getOrDefault(place.field(language), "");
                problem(place, text).ifPresent(problem -> problems.put(place.field(language), problem));
            }
        }
        return problems;
    }

    private static Optional<PaperProblem> problem(PaperPlace place, String text) {
        if (text.length() > place.longest()) {
            return Optional.of(PaperProblem.TOO_LONG);
        }
        if (UNPRINTABLE.matcher(text).find() || (place == PaperPlace.LETTERHEAD && text.indexOf('\n') >= 0)) {
            return Optional.of(PaperProblem.UNPRINTABLE);
        }
        if (text.lines().count() > MOST_BREAKS + 1) {
            return Optional.of(PaperProblem.TOO_LONG);
        }
        if (PlainText.hasMarkup(text)) {
            return Optional.of(PaperProblem.MARKUP);
        }
        if (PlainText.hasLink(text)) {
            return Optional.of(PaperProblem.LINK);
        }
        return Placeholder.allKnown(text) ? Optional.empty() : Optional.of(PaperProblem.UNKNOWN_PLACEHOLDER);
    }

    /**
     * As letters and mails would have it.
     *
     * @throws IllegalArgumentException if there are {@link #problems}
     */
    Paper paper() {
        if (!problems().isEmpty()) {
            throw new IllegalArgumentException("texts that cannot be taken: " + problems());
        }
        return new Paper(logo, texts);
    }
}
