package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Which documents an office accepts, and what is looked at on them, is decided by two administrators. */
@DatabaseTest
class DocumentRulesDatabaseTest {

    private static final String PASSPORT = "passport";
    private static final String BELGIAN = "belgian-passport";

    @Autowired
    DocumentRulesAdministration administration;

    @Autowired
    DocumentRules rules;

    @Autowired
    Proposals proposals;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void furnish() {
        clock.set(MutableClock.START);
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.appoint(setup, "merle", Role.ADMINISTRATOR);
        signIn("geai");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void newOfficeBeginsWithTheListsOfTheInstallation() {
        assertThat(administration.overview())
                .allMatch(one -> one.basis() == 0 && one.since().isEmpty())
                .filteredOn(one -> !one.rule().accepted())
                .extracting(one -> one.kind().code())
                .containsExactly("belgian-kids-card");
        assertThat(overview(PASSPORT).kind().always()).containsExactlyInAnyOrder(DocumentPoint.values());
        assertThat(overview("belgian-citizen-card").kind().always())
                .containsExactlyInAnyOrder(DocumentPoint.TILT, DocumentPoint.PORTRAIT);
    }

    @Test
    void ruleHoldsOnceAnotherAdministratorApprovedForWhatBeginsThen() {
        assertThat(administration.propose(refused(PASSPORT, 0, LocalDate.of(2027, 1, 1)), "Trop de faux"))
                .isInstanceOf(DocumentRuleOutcome.Proposed.class);
        assertThat(overview(PASSPORT).rule().accepted()).isTrue();

        var waiting = proposals.board().waiting().getFirst();
        assertThat(waiting.kind()).isEqualTo(ProposalKind.DOCUMENTS);
        assertThat(waiting.differences())
                .containsExactly(
                        new FieldDifference(PASSPORT, "", ""),
                        new FieldDifference("DOC_ACCEPTED", "YES", "NO"),
                        new FieldDifference("DOC_FROM", "", "01.01.2027"),
                        new FieldDifference("DOC_WORDS_FR", "", "La carte d’identité suffit."));
        assertThat(proposals.approve(waiting.id())).isEqualTo(ReviewOutcome.OWN_PROPOSAL);
        clock.advance(Duration.ofHours(1));
        signIn("merle");
        assertThat(proposals.approve(waiting.id())).isEqualTo(ReviewOutcome.DONE);

        DocumentKind kind = overview(PASSPORT).kind();
        assertThat(overview(PASSPORT).basis()).isEqualTo(1);
        assertThat(overview(PASSPORT).since()).contains(clock.instant());
        assertThat(rules.of(OfficeFixtures.OFFICE, kind, clock.instant().minusMillis(1)))
                .isEmpty();
        DocumentRule now = rules.of(OfficeFixtures.OFFICE, kind, clock.instant())
                .orElseThrow()
                .rule();
        assertThat(now.isAcceptedOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(now.isAcceptedOn(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void kindThatIsNotAcceptedIsNotOpenedUntilADay() {
        assertThat(administration.propose(refused("belgian-kids-card", 0, LocalDate.of(2027, 1, 1)), "Plus tard"))
                .isEqualTo(new DocumentRuleOutcome.Invalid(Set.of(DocumentField.DOC_FROM)));
    }

    @Test
    void approvalAsksForAFreshProof() {
        administration.propose(refused(PASSPORT, 0, null), "Trop de faux");
        UUID id = proposals.board().waiting().getFirst().id();
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(id("merle"), "merle", Role.ADMINISTRATOR));

        assertThat(proposals.approve(id)).isEqualTo(ReviewOutcome.PROOF_ASKED);
        assertThat(overview(PASSPORT).basis()).isZero();
    }

    @Test
    void trailNamesKindAndFields() {
        administration.propose(refused(PASSPORT, 0, null), "Trop de faux");

        assertThat(jdbc.sql("select details from audit_event where kind = 'ChangeProposed'")
                        .query(String.class)
                        .single())
                .contains("passport", "DOC_ACCEPTED", "DOC_WORDS_FR")
                .doesNotContain("suffit");
    }

    @Test
    void ofTwoProposalsAboutOneKindThatAreApprovedAtTheSameInstantOneHolds() throws Exception {
        OfficeFixtures.appoint(setup, "pinson", Role.ADMINISTRATOR);
        administration.propose(refused(PASSPORT, 0, null), "Trop de faux");
        administration.propose(refused(PASSPORT, 0, LocalDate.of(2027, 1, 1)), "Plus tard");
        List<UUID> open =
                proposals.board().waiting().stream().map(ProposalBoard.Line::id).toList();
        var start = new CyclicBarrier(2);
        List<Callable<ReviewOutcome>> both = List.of(
                () -> approvedBy("merle", open.getFirst(), start), () -> approvedBy("pinson", open.getLast(), start));

        List<ReviewOutcome> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(both).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(outcomes)
                .containsOnlyOnce(ReviewOutcome.DONE)
                .containsAnyOf(ReviewOutcome.TOO_LATE, ReviewOutcome.OUTDATED);
        assertThat(overview(PASSPORT).basis()).isEqualTo(1);
    }

    private ReviewOutcome approvedBy(String name, UUID proposal, CyclicBarrier start) throws Exception {
        signIn(name);
        start.await();
        return proposals.approve(proposal);
    }

    @Test
    void whatTheDatabaseRefusesForAnotherReasonIsNotTakenForALostRace() {
        administration.propose(refused(PASSPORT, 0, null), "Trop de faux");
        UUID proposal = proposals.board().waiting().getFirst().id();
        signIn("merle");
        jdbc.sql("alter table document_rule add constraint none_is_right check (number > 99)")
                .update();
        try {
            assertThatThrownBy(() -> proposals.approve(proposal)).isInstanceOf(DataIntegrityViolationException.class);
        } finally {
            jdbc.sql("alter table document_rule drop constraint none_is_right").update();
        }

        assertThat(proposals.approve(proposal)).isEqualTo(ReviewOutcome.DONE);
    }

    @Test
    void otherProposalAboutTheSameKindIsOutdatedAndOneAboutAnotherIsNot() {
        administration.propose(refused(PASSPORT, 0, null), "Trop de faux");
        administration.propose(withGrace(PASSPORT, 0, "3"), "Ambassade fermée");
        administration.propose(withGrace(BELGIAN, 0, "3"), "Grève");
        signIn("merle");
        List<ProposalBoard.Line> waiting = proposals.board().waiting();

        assertThat(proposals.approve(waiting.get(0).id())).isEqualTo(ReviewOutcome.DONE);
        assertThat(proposals.approve(waiting.get(1).id())).isEqualTo(ReviewOutcome.OUTDATED);
        assertThat(proposals.approve(waiting.get(2).id())).isEqualTo(ReviewOutcome.DONE);

        assertThat(overview(BELGIAN).rule().graceMonths()).isEqualTo(3);
        assertThat(administration.propose(withGrace(PASSPORT, 0, "6"), "Ambassade fermée"))
                .isEqualTo(new DocumentRuleOutcome.Stale());
    }

    @Test
    void reasonAndChangeAreNeeded() {
        assertThat(administration.propose(withGrace(PASSPORT, 0, "6"), " "))
                .isEqualTo(new DocumentRuleOutcome.ReasonMissing());
        assertThat(administration.propose(withGrace(PASSPORT, 0, ""), "Pour rien"))
                .isEqualTo(new DocumentRuleOutcome.Unchanged());
        assertThat(proposals.board().waiting()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "passport, DATA",
        "eu-identity-card, UV",
        "residence-card, PRINT",
        "belgian-passport, TILT",
        "belgian-citizen-card, PORTRAIT"
    })
    void whatTheLevelOfAssuranceRestsOnCannotBeSwitchedOff(String kind, DocumentPoint point) {
        for (PointDuty less : List.of(PointDuty.OFF, PointDuty.OFFERED)) {
            assertThat(administration.propose(with(kind, point, less), "Plus vite"))
                    .isEqualTo(new DocumentRuleOutcome.Invalid(Set.of(point.field())));
        }
    }

    @Test
    void whatWasSwitchedOffUnderAnEarlierReleaseIsAskedAllTheSame() {
        jdbc.sql("insert into document_rule values (uuid(), ?, 'passport', 1, ?, '2026-01-01')")
                .params(
                        OfficeFixtures.OFFICE.toString(),
                        "{\"accepted\":true,\"words\":{},\"graceMonths\":0,\"points\":{\"UV\":\"OFF\"},\"prado\":\"\"}")
                .update();

        assertThat(overview(PASSPORT).rule().points().values()).containsOnly(PointDuty.ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "-1", "trois", "1.5"})
    void whatIsNoNumberOfMonthsIsNamed(String typed) {
        assertThat(administration.propose(withGrace(PASSPORT, 0, typed), "Ambassade fermée"))
                .isEqualTo(new DocumentRuleOutcome.Invalid(Set.of(DocumentField.DOC_GRACE)));
    }

    @Test
    void cardReadByItsChipHasNoGrace() {
        assertThat(administration.propose(withGrace("belgian-citizen-card", 0, "3"), "Grève"))
                .isEqualTo(new DocumentRuleOutcome.Invalid(Set.of(DocumentField.DOC_GRACE)));
    }

    @Test
    void sentenceThatLeadsElsewhereAndAWrongPradoNumberAreNamed() {
        TypedDocumentRule typed = typed(
                PASSPORT,
                0,
                one -> new TypedDocumentRule(
                        0,
                        PASSPORT,
                        false,
                        null,
                        Map.of(Language.FR, "Voir www.exemple.be", Language.DE, "x".repeat(201)),
                        "",
                        one.points(),
                        "PRADO 1"));

        assertThat(administration.propose(typed, "Trop de faux"))
                .isEqualTo(new DocumentRuleOutcome.Invalid(
                        Set.of(DocumentField.DOC_WORDS_FR, DocumentField.DOC_WORDS_DE, DocumentField.DOC_PRADO)));
    }

    @Test
    void kindThatNobodyKnowsIsRefused() {
        TypedDocumentRule typed = new TypedDocumentRule(0, "library-card", true, null, Map.of(), "", Map.of(), "");

        assertThatThrownBy(() -> administration.propose(typed, "Pour voir"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private DocumentRuleOverview overview(String kind) {
        return administration.overview().stream()
                .filter(one -> one.kind().code().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private TypedDocumentRule refused(String kind, int basis, @Nullable LocalDate from) {
        return typed(
                kind,
                basis,
                one -> new TypedDocumentRule(
                        basis,
                        kind,
                        false,
                        from,
                        Map.of(Language.FR, " La carte d’identité suffit. ", Language.NL, " "),
                        one.graceMonths(),
                        one.points(),
                        one.prado()));
    }

    private TypedDocumentRule withGrace(String kind, int basis, String months) {
        return typed(
                kind,
                basis,
                one -> new TypedDocumentRule(basis, kind, true, null, Map.of(), months, one.points(), one.prado()));
    }

    private TypedDocumentRule with(String kind, DocumentPoint point, PointDuty duty) {
        return typed(kind, 0, one -> {
            Map<DocumentPoint, PointDuty> points = new EnumMap<>(one.points());
            points.put(point, duty);
            return new TypedDocumentRule(0, kind, true, null, Map.of(), "", points, one.prado());
        });
    }

    private TypedDocumentRule typed(String kind, int basis, UnaryOperator<TypedDocumentRule> change) {
        DocumentRule start = overview(kind).kind().start();
        return change.apply(
                new TypedDocumentRule(basis, kind, true, null, Map.of(), "", start.points(), start.prado()));
    }

    private void signIn(String userName) {
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(id(userName), userName, Role.ADMINISTRATOR)
                .proven(clock.instant()));
    }

    private static UUID id(String userName) {
        return UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
    }
}
