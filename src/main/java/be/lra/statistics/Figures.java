package be.lra.statistics;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What an office did in a time.
 *
 * @param reach how far back
 * @param from first day, counted by when visits began
 * @param to last day
 * @param visits visits that began
 * @param letters by the first day of each column, columns without any among them
 * @param passed how many registrations passed each mark
 * @param means letters by what the visitor showed
 * @param languages letters by language
 * @param desks letters by the name of the desk
 * @param keys activated registrations by kind of key
 * @param refusals refused visits by reason
 * @param steps how long each step at the desk took, in the middle: half of the visits took less. Steps that nobody took are
 *     not there
 */
public record Figures(
        Reach reach,
        LocalDate from,
        LocalDate to,
        int visits,
        SequencedMap<LocalDate, Integer> letters,
        SequencedMap<Mark, Integer> passed,
        SequencedMap<String, Integer> means,
        SequencedMap<String, Integer> languages,
        SequencedMap<String, Integer> desks,
        SequencedMap<String, Integer> keys,
        SequencedMap<String, Integer> refusals,
        SequencedMap<Mark, Duration> steps) {

    public Figures {
        letters = new LinkedHashMap<>(letters);
        passed = new LinkedHashMap<>(passed);
        means = new LinkedHashMap<>(means);
        languages = new LinkedHashMap<>(languages);
        desks = new LinkedHashMap<>(desks);
        keys = new LinkedHashMap<>(keys);
        refusals = new LinkedHashMap<>(refusals);
        steps = new LinkedHashMap<>(steps);
    }

    public int issued() {
        return passed(Mark.LETTER);
    }

    public int refused() {
        return sum(refusals);
    }

    /** Of a hundred letters, how many led to a key, rounded down; 0 without letters. */
    public int activatedPercent() {
        return issued() == 0 ? 0 : passed(Mark.ACTIVE) * 100 / issued();
    }

    private int passed(Mark mark) {
        return passed.getOrDefault(mark, 0);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
