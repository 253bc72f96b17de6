package be.lra.office;

import be.lra.identity.Language;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule about a kind of document as an administrator typed it.
 *
 * @param basis how often the kind was decided about, as it was on the screen
 * @param kind code of the kind
 * @param refusedFrom null for at once; of no meaning for a kind that is accepted
 * @param words by language; of no meaning for a kind that is accepted
 * @param graceMonths empty for none
 */
public record TypedDocumentRule(
        int basis,
        String kind,
        boolean accepted,
        @Nullable LocalDate refusedFrom,
        Map<Language, String> words,
        String graceMonths,
        Map<DocumentPoint, PointDuty> points,
        String prado) {

    /** Signs of the sentence for the agent. */
    public static final int LONGEST_WORDS = 200;

    private static final int LONGEST_GRACE = 24; // months; ours, domain.md 7.5 tells of 18 elsewhere
    private static final Pattern MONTHS = Pattern.compile("\\d{1,2}");
    private static final Pattern PRADO = Pattern.compile("([A-Z]{3}-[A-Z]{2}-\\d{5})?"); // domain.md 7.2
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

    /** Without blanks around what was typed, and without empty texts. */
    public TypedDocumentRule {
        Map<Language, String> said = new EnumMap<>(Language.class);
        words.forEach((language, text) -> {
            if (!text.isBlank()) {
                said.put(language, text.strip());
            }
        });
        words = Map.copyOf(said);
        points = Map.copyOf(points);
        graceMonths = graceMonths.strip();
        prado = prado.strip();
    }

    /** What cannot be taken; empty if it may be proposed. */
    Set<DocumentField> problems(DocumentKind about) {
        Set<DocumentField> problems = EnumSet.noneOf(DocumentField.class);
        if (!accepted) {
            words.forEach((language, text) -> {
                if (text.length() > LONGEST_WORDS || UNPRINTABLE.matcher(text).find() || isNotPlain(text)) {
                    problems.add(DocumentField.words(language));
                }
            });
        }
        if (!graceMonths.isEmpty()
                && (!MONTHS.matcher(graceMonths).matches() || months() > LONGEST_GRACE || isGraceRefused(about))) {
            problems.add(DocumentField.DOC_GRACE);
        }
        if (!PRADO.matcher(prado).matches()) {
            problems.add(DocumentField.DOC_PRADO);
        }
        about.always().stream()
                .filter(point -> points.get(point) != PointDuty.ASKED)
                .forEach(point -> problems.add(point.field()));
        return problems;
    }

    /** Whether the kind is to be accepted until a day to come. */
    boolean refusesLater(LocalDate today) {
        return !accepted && refusedFrom != null && refusedFrom.isAfter(today);
    }

    private boolean isGraceRefused(DocumentKind about) {
        return months() > 0 && !about.mayBeExpired();
    }

    private static boolean isNotPlain(String text) {
        return PlainText.hasLink(text) || PlainText.hasMarkup(text);
    }

    private int months() {
        return graceMonths.isEmpty() ? 0 : Integer.parseInt(graceMonths);
    }

    /** Only without {@link #problems}. */
    DocumentRule rule() {
        return new DocumentRule(
                accepted, accepted ? null : refusedFrom, accepted ? Map.of() : words, months(), points, prado);
    }
}
