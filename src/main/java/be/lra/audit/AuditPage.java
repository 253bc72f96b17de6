package be.lra.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Some lines of the trail, newest first.
 *
 * @param next where the page after this one begins; empty at the end of the trail
 */
public record AuditPage(List<AuditLine> lines, Optional<Key> next) {

    public AuditPage {
        lines = List.copyOf(lines);
    }

    /** The place of a line in the trail: a page begins behind it however many lines were added meanwhile. */
    public record Key(Instant at, UUID id) {

        /** That of a line. */
        public static Key of(AuditLine line) {
            return new Key(line.at(), line.id());
        }
    }
}
