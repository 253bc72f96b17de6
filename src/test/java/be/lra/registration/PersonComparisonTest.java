package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.BirthDate;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.identity.MrzWarning;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All persons are invented; how zones write letters is ICAO Doc 9303-3 §6, table A. */
class PersonComparisonTest {

    private static final Ssin NUMBER = new Ssin("85073003328"); // domain.md 5.4
    private static final Ssin OTHER_NUMBER = new Ssin("75060898009"); // domain.md 5.4
    private static final PersonIdentity JORIS = new PersonIdentity(
            "Zandloper", "Joris Bavo", new BirthDate(1985, 7, 30), Sex.MALE, "Belg", Optional.of(NUMBER));

    @ParameterizedTest
    @CsvSource({
        "Zandloper, Zandloper, SAME",
        "ZANDLOPER, Zandloper, SAME",
        "VAN DEN BOUCKHORST, van den Bouckhorst, SAME",
        "DHOLLANDER, D'Hollander, SAME",
        "PEETERS JANSSENS, Peeters-Janssens, SAME",
        "DUVALERY, Duvaléry, ALIKE",
        "GROESSENTHAL MUELLER, Größenthal-Müller, ALIKE",
        "GROSSENTHAL MULLER, Größenthal-Müller, ALIKE",
        "MUXXLLER, Müller, ALIKE",
        "THORGRIMSDOTTIR, Þórgrímsdóttir, ALIKE",
        "SOERENSEN, Sørensen, ALIKE",
        "NUNEZ, Núñez, ALIKE",
        "NUNXXEZ, Núñez, ALIKE",
        "LUKASZEWICZ, Łukaszewicz, ALIKE",
        "Müller, Mueller, ALIKE",
        "Zandloper, Zandloper-Verbeeckhoven, DIFFERENT",
        "Maes, Mas, DIFFERENT",
        "Eriksson, Ericsson, DIFFERENT",
        "Quintefeuille, Kowalskaja, DIFFERENT"
    })
    void lastNamesAreComparedByTheirLetters(String onDocument, String inRegister, Likeness likeness) {
        PersonComparison comparison = compare(named(onDocument, "Joris"), named(inRegister, "Joris"));

        assertThat(comparison.of(PersonField.LAST_NAME)).isEqualTo(likeness);
        assertThat(comparison.asksTheAgent()).isEqualTo(likeness == Likeness.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "Joris Bavo, Joris Bavo, SAME",
        "MARGAUX ELISE, Margaux Élise, ALIKE",
        "JEAN PIERRE, Jean-Pierre, SAME",
        "JEANPIERRE, Jean Pierre, SAME",
        "Joris Bavo, Bavo Joris, ALIKE",
        "Joris Bavo, Joris Bavo Karel, ALIKE",
        "Joris Bavo Karel, Karel Joris, ALIKE",
        "Joris B., Joris Bavo, ALIKE",
        "J, Joris, ALIKE",
        "JUERGEN, Jürgen, ALIKE",
        "'', '', SAME",
        "'', Joris, OPEN",
        "Joris, '', OPEN",
        "Joris, Karel, DIFFERENT",
        "Joris Bavo, Karel Bavo, DIFFERENT",
        "Jori, Joris, DIFFERENT",
        "Mira, Mila, DIFFERENT"
    })
    void orderAndNumberOfGivenNamesDoNotMatter(String onDocument, String inRegister, Likeness likeness) {
        PersonComparison comparison = compare(named("Zandloper", onDocument), named("Zandloper", inRegister));

        assertThat(comparison.of(PersonField.GIVEN_NAMES)).isEqualTo(likeness);
        assertThat(comparison.asksTheAgent()).isEqualTo(likeness == Likeness.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "DA ROCHA E SILVANOVA, INES MAR, da Rocha e Silvanova, Inês Maria, SAME, ALIKE",
        "VAN DER WOLVENBERGHE QUAETH, JO, van der Wolvenberghe-Quaethoven, Joris, ALIKE, DIFFERENT",
        "VAN DER WOLVENBERGHE QUAETH, JOR, van der Wolvenberghe-Quaethoven, Joris Bavo, ALIKE, ALIKE",
        "WO, JORIS, Wolvenberghe, Joris, DIFFERENT, SAME",
        "WOLVENBERGHE, KAR, Wolvenberghe, Joris, SAME, DIFFERENT"
    })
    void nameCutShortInTheZoneMatchesItsBeginning(
            String lastName,
            String givenNames,
            String registered,
            String registeredGiven,
            Likeness last,
            Likeness given) {
        PersonComparison comparison = PersonComparison.of(
                proof(named(lastName, givenNames), Set.of(MrzWarning.NAME_CUT_SHORT)),
                named(registered, registeredGiven));

        assertThat(comparison.of(PersonField.LAST_NAME)).isEqualTo(last);
        assertThat(comparison.of(PersonField.GIVEN_NAMES)).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "1985-07-30, 1985-07-30, SAME",
        "1985-00-00, 1985-07-30, OPEN",
        "1985-07-30, 1985-07-00, OPEN",
        "1985-07-30, 0000-00-00, OPEN",
        "1985-07-30, 1985-08-00, DIFFERENT",
        "1985-07-30, 1985-07-31, DIFFERENT"
    })
    void unknownPartsOfABirthDateContradictNothing(String onDocument, String inRegister, Likeness likeness) {
        PersonComparison comparison = compare(born(onDocument), born(inRegister));

        assertThat(comparison.of(PersonField.BIRTH_DATE)).isEqualTo(likeness);
        assertThat(comparison.asksTheAgent()).isEqualTo(likeness == Likeness.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({"MALE, MALE, SAME", "UNSPECIFIED, FEMALE, OPEN", "MALE, UNSPECIFIED, OPEN", "MALE, FEMALE, DIFFERENT"})
    void sexThatIsNotStatedContradictsNothing(Sex onDocument, Sex inRegister, Likeness likeness) {
        PersonComparison comparison = compare(ofSex(onDocument), ofSex(inRegister));

        assertThat(comparison.of(PersonField.SEX)).isEqualTo(likeness);
        assertThat(comparison.asksTheAgent()).isEqualTo(likeness == Likeness.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "Belge, BEL, SAME",
        "Belg, BEL, SAME",
        "Belgisch, BEL, SAME",
        "Brésil, BRA, SAME",
        "Portugal, PRT, SAME",
        "Polen, POL, SAME",
        "D, DEU, SAME",
        "GBN, GBR, SAME",
        "UTO, UTO, SAME",
        "Brésil, PRT, DIFFERENT",
        "FRA, BEL, DIFFERENT",
        "Atlantide, BEL, OPEN",
        "BEL, '', OPEN"
    })
    void nationalityIsComparedAcrossLanguagesAndNeverAsksTheAgent(
            String onDocument, String inRegister, Likeness likeness) {
        PersonComparison comparison = compare(ofNation(onDocument), ofNation(inRegister));

        assertThat(comparison.of(PersonField.NATIONALITY)).isEqualTo(likeness);
        assertThat(comparison.asksTheAgent()).isFalse();
    }

    @Test
    void anotherNumberAsksTheAgentUnlessTheRegisterReplacedIt() {
        PersonIdentity other = RegistrationFixtures.withNumber(JORIS, OTHER_NUMBER);

        assertThat(compare(JORIS, other).asksTheAgent()).isTrue();
        assertThat(PersonComparison.of(proof(JORIS, Set.of()), other, true).asksTheAgent())
                .isFalse();
    }

    @Test
    void documentWithoutANumberContradictsNone() {
        var passport = new PersonIdentity(
                "ZANDLOPER", "JORIS BAVO", new BirthDate(1985, 7, 30), Sex.MALE, "BEL", Optional.empty());

        assertThat(compare(passport, JORIS).of(PersonField.NUMBER)).isEqualTo(Likeness.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "Zandloper, Joris, 1985-07-30, false",
        "Verbeeckhoven, Joris, 1985-07-30, false",
        "Zandloper, Joris, 1985-07-31, false",
        "Verbeeckhoven, Joris, 1985-07-31, true",
        "Zandloper, Karel, 1985-07-31, true"
    })
    void anotherNameAndAnotherBirthDateTogetherRuleOutOnePerson(
            String lastName, String givenNames, String birthDate, boolean ruledOut) {
        var registered = new PersonIdentity(
                lastName, givenNames, BirthDate.ofIso(birthDate), Sex.MALE, "BEL", Optional.of(NUMBER));

        assertThat(compare(JORIS, registered).rulesOut()).isEqualTo(ruledOut);
    }

    private static PersonComparison compare(PersonIdentity onDocument, PersonIdentity inRegister) {
        return PersonComparison.of(proof(onDocument, Set.of()), inRegister);
    }

    private static DocumentProof proof(PersonIdentity person, Set<MrzWarning> warnings) {
        var evidence = new TravelDocumentEvidence(
                "P", "UTO", "XB1000018", LocalDate.of(2031, 6, 30), List.of(), Instant.EPOCH);
        return new DocumentProof(person, evidence, warnings);
    }

    private static PersonIdentity named(String lastName, String givenNames) {
        return new PersonIdentity(lastName, givenNames, JORIS.birthDate(), Sex.MALE, "BEL", Optional.of(NUMBER));
    }

    private static PersonIdentity born(String date) {
        return new PersonIdentity("Zandloper", "Joris", BirthDate.ofIso(date), Sex.MALE, "BEL", Optional.of(NUMBER));
    }

    private static PersonIdentity ofSex(Sex sex) {
        return new PersonIdentity("Zandloper", "Joris", JORIS.birthDate(), sex, "BEL", Optional.of(NUMBER));
    }

    private static PersonIdentity ofNation(String nationality) {
        return new PersonIdentity("Zandloper", "Joris", JORIS.birthDate(), Sex.MALE, nationality, Optional.of(NUMBER));
    }
}
