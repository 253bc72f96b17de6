package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.account.Citizenship;
import be.lra.account.Residence;
import be.lra.identity.BirthDate;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SituationTest {

    private static final String RESIDENT = "85073003328";
    private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2030, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "Belg, BELGIAN",
        "Brésil, NEITHER",
        "Spanien, EUROPEAN",
        "Schweiz, EUROPEAN",
        "Norvège, EUROPEAN",
    })
    void bearerOfABelgianCardLivesInBelgium(String nationality, Citizenship citizenship) {
        var card = new EidEvidence(1, "000001103271", LAST_DAY, false, List.of(), NOW);

        assertThat(situation(nationality, card, RESIDENT)).isEqualTo(new Situation(citizenship, Residence.BELGIUM));
    }

    @ParameterizedTest
    @CsvSource({
        "D, 85073003328, EUROPEAN, BELGIUM",
        "D, 75460898095, EUROPEAN, EUROPE",
        "BEL, 75460898095, BELGIAN, EUROPE",
        "MAR, 75460898095, NEITHER, ELSEWHERE",
        "UTO, 75460898095, NEITHER, ELSEWHERE",
        "GBR, 75460898095, NEITHER, ELSEWHERE",
    })
    void numberTellsWhetherTheBearerOfAPassportIsAResident(
            String nationality, String number, Citizenship citizenship, Residence residence) {
        var passport = new TravelDocumentEvidence("P", "UTO", "XB1000018", LAST_DAY, List.of(), NOW);

        assertThat(situation(nationality, passport, number)).isEqualTo(new Situation(citizenship, residence));
    }

    private static Situation situation(String nationality, IdentityEvidence evidence, String number) {
        var person = new PersonIdentity(
                "Zandloper", "Joris", new BirthDate(1985, 7, 30), Sex.MALE, nationality, Optional.of(new Ssin(number)));
        return Situation.of(new DocumentProof(person, evidence, Set.of()), person);
    }
}
