package be.lra.office;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A change before it is written down.
 *
 * @param basis the count of settled changes against which it was made
 * @param content what has to be saved once it is approved, as JSON
 * @param reason in the words of its author
 */
record ProposalDraft(ProposalKind kind, int basis, String content, List<FieldDifference> differences, String reason) {

    /** Signs; a sentence or two. */
    static final int LONGEST_REASON = 300;

    ProposalDraft {
        differences = List.copyOf(differences);
        reason = reason.strip();
    }

    /** Whether the words of a reason are there and not too many. */
    static boolean isReason(String typed) {
        return !typed.isBlank() && typed.strip().length() <= LONGEST_REASON;
    }

    Set<String> fields() {
        return fields(differences);
    }

    static Set<String> fields(List<FieldDifference> differences) {
        return differences.stream().map(FieldDifference::field).collect(Collectors.toSet());
    }
}
