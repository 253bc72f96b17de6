package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.ALL;
import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.Language;
import be.lra.identity.MrzFixtures;
import be.lra.registration.DocumentRulebook.Sitting;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office decided about documents, where visitors meet it. */
@DatabaseTest
class DocumentRulesAtTheDeskDatabaseTest extends CounterWithStubRegister {

    private static final String EVERY_POINT =
            "\"TILT\":\"ASKED\",\"UV\":\"ASKED\",\"PRINT\":\"ASKED\",\"PORTRAIT\":\"ASKED\",\"DATA\":\"ASKED\"";

    @Test
    void kindThatIsNotAcceptedIsSaidAtOnceWithTheWordsOfTheOffice() {
        decide("belgian-passport", "false", "null", 0, EVERY_POINT);

        VisitOutcome outcome = readBelgian(begun(), "300415");

        assertThat(outcome)
                .asInstanceOf(type(VisitOutcome.KindNotAccepted.class))
                .isEqualTo(new VisitOutcome.KindNotAccepted(
                        "belgian-passport",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        Map.of(Language.FR, "La carte suffit.")));
        assertThat(desk.openVisits().getFirst().facts().proof()).isEmpty();
    }

    @Test
    void visitUnderWayGoesOnAsItBegan() {
        Visit begun = begun();
        clock.advance(Duration.ofMinutes(2));
        decide("belgian-passport", "false", "null", 0, EVERY_POINT);

        assertThat(readBelgian(begun, "300415")).isNotInstanceOf(VisitOutcome.KindNotAccepted.class);
        assertThat(readBelgian(begun(), "300415")).isInstanceOf(VisitOutcome.KindNotAccepted.class);
    }

    @Test
    void kindIsAcceptedUntilTheDayOnWhichThatEnds() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        decide("belgian-passport", "false", "\"" + today.plusDays(1) + "\"", 0, EVERY_POINT);

        assertThat(readBelgian(begun(), "300415")).isNotInstanceOf(VisitOutcome.KindNotAccepted.class);
        clock.advance(Duration.ofDays(1));
        assertThat(readBelgian(begun(), "300415")).isInstanceOf(VisitOutcome.KindNotAccepted.class);
    }

    @Test
    void otherOfficeDecidesForItself() {
        decide("belgian-passport", "false", "null", 0, EVERY_POINT);
        agentSitsDown();

        assertThat(readBelgian(begun(), "300415")).isNotInstanceOf(VisitOutcome.KindNotAccepted.class);
    }

    /** The specimen of another month than today; days of expiry are those of the lines. */
    @Test
    void expiredDocumentWaitsForASupervisorWithinTheGraceOfItsKindOnly() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String twoMonthsAgo = yymmdd(today.minusMonths(2));
        assertThat(readBelgian(begun(), twoMonthsAgo)).isEqualTo(new VisitOutcome.Stopped(StopReason.DOCUMENT_EXPIRED));
        decide("belgian-passport", "true", "null", 3, EVERY_POINT);

        Visit read = continuedOrStopped(readBelgian(begun(), twoMonthsAgo));

        assertThat(desk.approvals(read)).extracting(ConcernStanding::concern).contains(Concern.DOCUMENT_EXPIRED);
        assertThat(readBelgian(begun(), yymmdd(today.minusMonths(4))))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.DOCUMENT_EXPIRED));
    }

    @Test
    void pointMoreIsAskedAndOneThatIsOfferedMayBeLeftOut() {
        decide(
                "belgian-citizen-card",
                "true",
                "null",
                0,
                "\"TILT\":\"ASKED\",\"PORTRAIT\":\"ASKED\",\"PRINT\":\"ASKED\",\"DATA\":\"OFFERED\"");
        Visit visit = identified(MARTA);
        List<PointFinding> shortLook = List.of(PointFinding.seen("point-tilt"), PointFinding.seen("point-portrait"));

        assertThat(desk.advice(visit, Language.FR).checklist().points())
                .containsExactly("point-tilt", "point-print", "point-portrait", "point-data");
        assertThat(desk.attest(visit.handle(), ALL, shortLook))
                .isEqualTo(new VisitOutcome.AttestationsMissing(
                        Set.of(Attestation.FEATURES_LOOKED_AT), Set.of("point-print")));
        Visit attested = continued(desk.attest(
                visit.handle(),
                ALL,
                List.of(
                        PointFinding.seen("point-tilt"),
                        PointFinding.seen("point-portrait"),
                        PointFinding.seen("point-print"))));
        assertThat(attested.facts().documentCheck().orElseThrow().findings()).hasSize(3);
    }

    @Test
    void doubtAboutAPointThatIsOfferedIsAConcernAllTheSame() {
        decide("belgian-citizen-card", "true", "null", 0, "\"DATA\":\"OFFERED\"");
        Visit visit = identified(MARTA);

        Visit attested = continued(desk.attest(
                visit.handle(),
                ALL,
                List.of(
                        PointFinding.seen("point-tilt"),
                        PointFinding.seen("point-portrait"),
                        PointFinding.doubtful("point-data"))));

        assertThat(desk.approvals(attested))
                .extracting(ConcernStanding::concern)
                .containsExactly(Concern.POINT_DOUBTFUL);
    }

    @Test
    void pradoDocumentOfTheOfficeGoesBeforeThePageOfTheKind() {
        decide("belgian-citizen-card", "true", "null", 0, "\"DATA\":\"OFFERED\"");
        database.sql(
                        "update document_rule set content = replace(content, '\"prado\":\"\"', '\"prado\":\"BEL-HO-25001\"')")
                .update();

        assertThat(desk.advice(identified(MARTA), Language.DE)
                        .page()
                        .orElseThrow()
                        .toString())
                .endsWith("/de/BEL-HO-25001/index.html");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8})
    void cardOfTheMachineryIsRefusedWhateverWasDecided(int type) {
        decide("belgian-card", "true", "null", 0, "\"DATA\":\"OFFERED\"");

        assertThat(VisitRules.stops(card(type), rule(type).grace(), rule(type).refusedTypes(), LocalDate.EPOCH))
                .contains(StopReason.DOCUMENT_TYPE_NOT_ACCEPTED);
    }

    @Test
    void cardsOfChildrenServeOnceTheOfficeDecidedSo() {
        assertThat(rule(6).refusedTypes()).contains(6, 61);
        decide("belgian-kids-card", "true", "null", 0, "\"DATA\":\"OFF\"");

        assertThat(rule(6).refusedTypes()).doesNotContain(6, 61);
        assertThat(rule(6).refusal()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void refusalHasItsWords(Language language) {
        assertThat(ResourceBundle.getBundle("i18n/registration", language.locale())
                        .keySet())
                .contains("registration.kindNotAccepted", "registration.kindNotAccepted.next");
    }

    private AppliedRule rule(int type) {
        return rules.of(card(type), new Sitting(office.id(), clock.instant()));
    }

    private EidEvidence card(int type) {
        return new EidEvidence(type, "000001103271", LocalDate.of(2030, 1, 1), false, List.of(), clock.instant());
    }

    private Visit begun() {
        return desk.start(Means.TRAVEL_DOCUMENT);
    }

    private VisitOutcome readBelgian(Visit visit, String expiry) {
        return desk.readMrz(
                visit.handle(), MrzFixtures.passport("BEL", "ZZ000001", "740812", expiry, "ERIKSSON<<ANNA<MARIA"));
    }

    private static String yymmdd(LocalDate day) {
        return DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(day);
    }

    private void decide(String kind, String accepted, String from, int grace, String points) {
        Instant now = clock.instant();
        database.sql("insert into document_rule values (?, ?, ?, 1, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        office.id().toString(),
                        kind,
                        """
                        {"accepted":%s,"refusedFrom":%s,"words":{"FR":"La carte suffit."},"graceMonths":%d,\
                        "points":{%s},"prado":""}""".formatted(accepted, from, grace, points),
                        Timestamp.valueOf(LocalDateTime.ofInstant(now, ZoneOffset.UTC)))
                .update();
    }
}
