package be.lra.office;

import be.lra.identity.Language;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an office deals with one kind of document.
 *
 * @param refusedFrom first day on which the kind is not accepted, in Belgium; null if that began when the rule did, or if it is
 *     accepted
 * @param words what agents are told of a kind that is not accepted, in the languages that have any
 * @param graceMonths how many months after its last day a document still serves, if a supervisor agrees; 0 to 24
 * @param prado the document in the PRADO register, such as {@code BEL-HO-25001}; empty for the list of its kind
 */
public record DocumentRule(
        boolean accepted,
        @Nullable LocalDate refusedFrom,
        Map<Language, String> words,
        int graceMonths,
        Map<DocumentPoint, PointDuty> points,
        String prado) {

    public DocumentRule {
        words = Map.copyOf(words);
        points = Map.copyOf(points);
    }

    /** Whether a visit that begins on this day may go on with such a document. */
    public boolean isAcceptedOn(LocalDate day) {
        return accepted || (refusedFrom != null && day.isBefore(refusedFrom));
    }

    /** Points that nobody spoke of are not looked at. */
    public PointDuty duty(DocumentPoint point) {
        return points.getOrDefault(point, PointDuty.OFF);
    }

    /** The same, without what an office can never switch off or allow, whatever was approved under earlier releases. */
    DocumentRule within(DocumentKind kind) {
        Map<DocumentPoint, PointDuty> duties = new EnumMap<>(DocumentPoint.class);
        duties.putAll(points);
        kind.always().forEach(point -> duties.put(point, PointDuty.ASKED));
        return new DocumentRule(accepted, refusedFrom, words, kind.mayBeExpired() ? graceMonths : 0, duties, prado);
    }
}
