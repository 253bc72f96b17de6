package be.lra.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The changes of an office as one of its administrators sees them.
 *
 * @param waiting for another administrator than their author, the oldest first
 * @param past decided, lapsed, outdated, withdrawn, or made by one alone
 * @param alone whether there is no other administrator who could decide
 */
public record ProposalBoard(List<Line> waiting, Past past, boolean alone) {

    public ProposalBoard {
        waiting = List.copyOf(waiting);
    }

    /**
     * A part of the past, the youngest first.
     *
     * @param last behind which it goes on; empty at its end
     */
    public record Past(List<Line> lines, Optional<UUID> last) {
        public Past {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One change.
     *
     * @param author pseudonym
     * @param own whether the one who looks made it
     * @param reason in the words of the author; empty for what one changed alone
     * @param decision empty while nobody has decided
     * @param seen whether the author knows what came of it
     */
    public record Line(
            UUID id,
            ProposalKind kind,
            ProposalState state,
            String author,
            boolean own,
            String reason,
            List<FieldDifference> differences,
            Instant madeAt,
            Instant openUntil,
            Optional<Decision> decision,
            boolean seen) {

        public Line {
            differences = List.copyOf(differences);
        }

        /** Whether its author should be told what came of it. */
        public boolean isNews() {
            return own && !seen && state != ProposalState.OPEN;
        }
    }

    /**
     * What somebody decided.
     *
     * @param by pseudonym of the other administrator; empty if the author withdrew it
     * @param words the reason of a rejection; empty otherwise
     */
    public record Decision(String by, String words, Instant at) {}
}
