package be.lra.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Remembers a supervisor's no beyond the visit in which it was said: who begins anew is asked about again. It holds until a
 * supervisor agrees in spite of it, within the office only: what was said in another municipality stays there.
 *
 * @see "src/docs/decisions/0870-what-an-agent-cannot-vouch-for.md"
 */
@Component
class Denials {

    private static final Limit LAST = Limit.of(1);

    private final ApprovalRecords records;
    private final Fingerprints fingerprints;

    Denials(ApprovalRecords records, Fingerprints fingerprints) {
        this.records = records;
        this.fingerprints = fingerprints;
    }

    /** The last no of another visit that nobody overruled since; empty as long as nobody knows who the visitor is. */
    Optional<EarlierDenial> before(UUID visit, UUID office, VisitFacts facts) {
        if (facts.person().isEmpty()) {
            return Optional.empty();
        }
        List<String> persons =
                fingerprints.candidates(facts.register().orElseThrow().numbers());
        List<String> documents =
                fingerprints.candidates(facts.proof().orElseThrow().evidence());
        return records.findWordsAbout(office, visit, persons, documents, LAST).stream()
                .flatMap(last -> last.denial().stream())
                .findFirst();
    }
}
