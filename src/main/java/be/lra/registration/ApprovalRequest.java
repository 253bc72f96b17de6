package be.lra.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a supervisor is asked about a visit that is still open. Says which kind of document it is, never whose.
 *
 * @param agent pseudonym of who asks
 * @param points codes of the points of the document it is about
 * @param checklist which kind of document, as in {@code registration.checklist.<code>}; empty if it was put aside
 * @param before the earlier no it is about; empty for every other concern
 * @param own whether it is the supervisor's own visit, as agent or as visitor: somebody else has to say the word
 */
public record ApprovalRequest(
        UUID id,
        Reference reference,
        Concern concern,
        Set<String> points,
        Optional<String> checklist,
        String agent,
        String desk,
        Instant askedAt,
        Optional<EarlierDenial> before,
        boolean own) {

    public ApprovalRequest {
        points = Set.copyOf(points);
    }
}
