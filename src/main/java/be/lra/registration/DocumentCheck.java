package be.lra.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an agent found at the points of one document.
 *
 * @param checklist code of the list that was gone through, such as {@code passport}
 */
public record DocumentCheck(String checklist, List<PointFinding> findings) {

    public DocumentCheck {
        findings = List.copyOf(findings);
    }

    /** What was found at the points of this list; what was said of other points is left out. */
    static DocumentCheck of(DocumentChecklist list, Collection<PointFinding> findings) {
        return new DocumentCheck(
                list.code(),
                findings.stream()
                        .filter(finding -> list.points().contains(finding.point()))
                        .toList());
    }

    /** The points of the list nothing was said of, although they have to be answered. */
    Set<String> missing(DocumentChecklist list) {
        Set<String> missing = new TreeSet<>(list.points());
        missing.removeAll(list.optional());
        findings.forEach(finding -> missing.remove(finding.point()));
        return missing;
    }

    /** The points that got this answer. */
    Set<String> points(PointAnswer answer) {
        Set<String> points = new TreeSet<>();
        findings.stream().filter(finding -> finding.answer() == answer).forEach(finding -> points.add(finding.point()));
        return points;
    }

    /** As the audit trail has it: point by point, with its outcome. */
    Map<String, String> outcomes() {
        Map<String, String> outcomes = new TreeMap<>();
        findings.forEach(finding -> outcomes.put(finding.point(), finding.outcome()));
        return outcomes;
    }
}
