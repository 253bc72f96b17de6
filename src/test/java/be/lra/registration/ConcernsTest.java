package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.CheckResult;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agent cannot vouch for alone (domain.md 7.3 and 7.5). */
class ConcernsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @Test
    void documentSeenWithNothingOddAsksNobody() {
        assertThat(Concerns.of(facts(TODAY, CheckResult.passed("check-doc")), TODAY))
                .isEmpty();
        assertThat(Concerns.of(VisitFacts.NONE, TODAY)).isEmpty();
    }

    @Test
    void lastDayIsStillValidAndTheNextIsNot() {
        VisitFacts facts = facts(TODAY, CheckResult.passed("check-doc"));

        assertThat(Concerns.of(facts, TODAY.plusDays(1))).isEqualTo(Map.of(Concern.DOCUMENT_EXPIRED, Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "check-doc-unknown, DOCUMENT_UNCHECKED",
        "check-doc-no-answer, DOCUMENT_UNCHECKED",
        "check-doc-not-covered, ",
        "check-doc-not-set-up, "
    })
    void whatShouldHaveBeenAnsweredAsksASupervisor(String reason, Concern concern) {
        VisitFacts facts = facts(TODAY, CheckResult.notPossible("check-doc", reason));

        assertThat(Concerns.of(facts, TODAY).keySet()).isEqualTo(concern == null ? Set.of() : Set.of(concern));
    }

    @Test
    void reportedDocumentAsksASupervisor() {
        VisitFacts facts = facts(TODAY, CheckResult.failed("check-doc", "check-doc-reported"));

        assertThat(Concerns.of(facts, TODAY)).containsOnlyKeys(Concern.DOCUMENT_REPORTED);
    }

    @Test
    void otherChecksThatWereNotPossibleAskNobody() {
        VisitFacts facts = facts(TODAY, CheckResult.notPossible("chip-present", "presence-not-proven"));

        assertThat(Concerns.of(facts, TODAY)).isEmpty();
    }

    private static VisitFacts facts(LocalDate validUntil, CheckResult check) {
        var evidence = new TravelDocumentEvidence(
                "P", "BEL", "ZZ000001", validUntil, List.of(check), Instant.parse("2026-11-17T09:00:00Z"));
        return VisitFacts.NONE.withProof(new DocumentProof(RegistrationFixtures.MARTA, evidence, Set.of()));
    }
}
