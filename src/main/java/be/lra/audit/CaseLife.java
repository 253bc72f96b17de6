package be.lra.audit;

import java.util.List;
import java.util.Optional;

/**
 * Some of what happened with one registration, oldest first.
 *
 * @param total how many entries there are
 * @param next where the entries after these begin; empty at the end
 */
public record CaseLife(int total, List<AuditLine> lines, Optional<AuditPage.Key> next) {

    public CaseLife {
        lines = List.copyOf(lines);
    }
}
