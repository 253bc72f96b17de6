package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.MrzFixtures;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lines of the same document that say something else than before. */
@DatabaseTest
class CorrectionDatabaseTest extends CounterWithStubRegister {

    @Test
    void sameDocumentWithAnotherNameAsksForAMotiveAndChangesNothing() {
        Visit visit = continuedOrStopped(
                desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));

        assertThat(desk.readMrz(visit.handle(), corrected()))
                .isEqualTo(new VisitOutcome.CorrectionAsksMotive(Set.of(PersonField.LAST_NAME)));

        assertThat(desk.visit(visit.handle().visit())).contains(visit);
    }

    @Test
    void correctionKeepsTheFirstReadingHoweverOftenItIsCorrected() {
        Visit visit = continuedOrStopped(
                desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));
        Visit once = continuedOrStopped(desk.correctMrz(visit.handle(), corrected(), CorrectionMotive.TYPING_ERROR));
        String third = MrzFixtures.passport("UTO", "L898902C3", "740812", "300415", "ERIXSON<<ANNA<MARIA");
        Visit twice = continuedOrStopped(desk.correctMrz(once.handle(), third, CorrectionMotive.SCANNER_ERROR));

        assertThat(twice.facts().correction())
                .hasValueSatisfying(
                        made -> assertThat(made.original().lastName()).isEqualTo("ERIKSSON"));
        assertThat(twice.facts().proof().orElseThrow().person().lastName()).isEqualTo("ERIXSON");
        assertThat(database.sql(
                                "select details from audit_event where registration = :id and kind = 'DocumentCorrected'")
                        .param("id", visit.handle().visit().toString())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .first()
                .asString()
                .contains("LAST_NAME", "TYPING_ERROR")
                .doesNotContain("ERIKS");
    }

    @Test
    void sameLinesReadAgainAreNoCorrection() {
        Visit visit = continuedOrStopped(
                desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));

        Visit again = continuedOrStopped(desk.readMrz(visit.handle(), passport()));

        assertThat(again.facts().correction()).isEmpty();
        assertThat(events(visit.handle().visit())).doesNotContain("DocumentCorrected");
    }

    @Test
    void anotherDocumentIsNoCorrection() {
        Visit visit = continuedOrStopped(
                desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));

        Visit other = continuedOrStopped(desk.readMrz(
                visit.handle(), MrzFixtures.passport("UTO", "L898902C4", "740812", "300415", "ERICSSON<<ANNA<MARIA")));

        assertThat(other.facts().correction()).isEmpty();
    }

    private static String corrected() {
        return MrzFixtures.passport("UTO", "L898902C3", "740812", "300415", "ERICSSON<<ANNA<MARIA");
    }
}
