package be.lra.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A concern about a visit, and what the supervisors said of it.
 *
 * @param points codes of the points of the document it is about; empty where it is about the whole
 * @param decidedAt when the word was said
 * @param before the earlier no it is about; empty for every other concern
 */
public record ConcernStanding(
        Concern concern,
        Set<String> points,
        ApprovalState state,
        Optional<Instant> decidedAt,
        Optional<EarlierDenial> before) {

    public ConcernStanding {
        points = Set.copyOf(points);
    }
}
