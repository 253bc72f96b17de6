package be.lra.registration;

import be.lra.identity.Language;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one visit follows about its document: the lists of the installation, and what the office decided before it began.
 *
 * @param checklist what is looked at
 * @param grace how long after its last day the document still serves, if a supervisor agrees
 * @param refusedTypes codes of Belgian cards that serve nobody here
 * @param refusal why the office does not accept the kind; empty where it does
 */
record AppliedRule(DocumentChecklist checklist, Period grace, Set<Integer> refusedTypes, Optional<Refusal> refusal) {

    AppliedRule {
        refusedTypes = Set.copyOf(refusedTypes);
    }

    /**
     * A kind that the office does not accept.
     *
     * @param since first day in Belgium
     * @param words of the office for its agents, in the languages that have any
     */
    record Refusal(LocalDate since, Map<Language, String> words) {}
}
