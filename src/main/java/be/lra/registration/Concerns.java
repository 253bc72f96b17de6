package be.lra.registration;

import be.lra.identity.CheckResult;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What of a visit an agent cannot vouch for alone, from its facts (domain.md 7.3 and 7.5). */
final class Concerns {

    private Concerns() {}

    /** The concerns, each with the points of the document it is about; none of them where it is about the whole. */
    static Map<Concern, Set<String>> of(VisitFacts facts, LocalDate today) {
        var concerns = new EnumMap<Concern, Set<String>>(Concern.class);
        facts.proof().map(DocumentProof::evidence).ifPresent(document -> {
            if (document.validUntil().isBefore(today)) {
                concerns.put(Concern.DOCUMENT_EXPIRED, Set.of());
            }
            document.checks().stream()
                    .filter(check -> check.check().equals(DocumentStanding.CHECK))
                    .forEach(check -> add(concerns, check));
        });
        facts.documentCheck().ifPresent(check -> {
            add(concerns, Concern.POINT_DOUBTFUL, check.points(PointAnswer.DOUBTFUL));
            add(concerns, Concern.POINT_NOT_POSSIBLE, check.points(PointAnswer.NOT_POSSIBLE));
        });
        return concerns;
    }

    private static void add(Map<Concern, Set<String>> concerns, CheckResult checkDoc) {
        if (checkDoc.isFailed()) {
            concerns.put(Concern.DOCUMENT_REPORTED, Set.of());
        } else if (DocumentStanding.isOpen(checkDoc)) {
            concerns.put(Concern.DOCUMENT_UNCHECKED, Set.of());
        }
    }

    private static void add(Map<Concern, Set<String>> concerns, Concern concern, Set<String> points) {
        if (!points.isEmpty()) {
            concerns.put(concern, points);
        }
    }
}
