package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentDifferencesTest {

    private static final DocumentKind KIND = new DocumentKind("passport", rule(true, 0), 20, Set.of(), true);

    @Test
    void daysOfGraceThatEndWithADecisionAreNamed() {
        assertThat(DocumentDifferences.of(undecided(), rule(false, 0)))
                .containsExactly(
                        new FieldDifference("passport", "", ""),
                        new FieldDifference("DOC_ACCEPTED", "YES", "NO"),
                        new FieldDifference("DOC_GRACE", "0 (+ 20 d)", "0"));
    }

    @Test
    void daysOfGraceAloneAreNoDecision() {
        assertThat(DocumentDifferences.of(undecided(), rule(true, 0))).isEmpty();
    }

    @Test
    void monthInPlaceOfDaysIsADecision() {
        assertThat(DocumentDifferences.of(undecided(), rule(true, 1)))
                .contains(new FieldDifference("DOC_GRACE", "0 (+ 20 d)", "1"));
    }

    @Test
    void officeThatDecidedHasMonthsOnly() {
        var decided = new DocumentRuleOverview(KIND, 1, rule(true, 1), Optional.of(Instant.EPOCH));

        assertThat(decided.graceDays()).isZero();
        assertThat(undecided().graceDays()).isEqualTo(20);
    }

    private static DocumentRuleOverview undecided() {
        return new DocumentRuleOverview(KIND, 0, KIND.start(), Optional.empty());
    }

    private static DocumentRule rule(boolean accepted, int months) {
        return new DocumentRule(accepted, null, Map.of(), months, Map.of(), "");
    }
}
