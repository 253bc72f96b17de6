package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.ALL;
import static be.lra.registration.RegistrationFixtures.SEEN;
import static be.lra.registration.RegistrationFixtures.card;
import static be.lra.registration.RegistrationFixtures.email;
import static be.lra.registration.RegistrationFixtures.lookedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.card.CardFixtures;
import be.lra.demo.card.Specimen;
import be.lra.eid.CardFile;
import be.lra.eid.EidParser;
import be.lra.eid.MalformedFile;
import be.lra.identity.BirthDate;
import be.lra.identity.MrzFixtures;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Cards and passports beside the persons of the register stub, who differ from them in one way or another. */
@DatabaseTest
class DifferencesDatabaseTest extends AtTheCounter {

    /** The register writes Zandloper-Verbeeckhoven. */
    private static final PersonIdentity JORIS = new PersonIdentity(
            "Zandloper",
            "Joris Bavo",
            new BirthDate(1985, 7, 30),
            Sex.MALE,
            "Belg",
            Optional.of(new Ssin("85073003328")));

    private static final String MIRA = MrzFixtures.passport("UTO", "XB1000059", "840520", "300101", "TWEELINCKX<<MIRA");

    @Autowired
    RegistrationArchive archive;

    @Autowired
    VisitJson json;

    @Test
    void differenceWaitsForTheAgentAndSurvivesAReload() {
        Visit visit = doubtful(JORIS);

        Visit reloaded = desk.visit(visit.handle().visit()).orElseThrow();

        assertThat(reloaded.step()).isEqualTo(Step.IDENTITY);
        Doubt doubt = reloaded.facts().doubt().orElseThrow();
        assertThat(doubt.onDocument()).isEqualTo(JORIS);
        assertThat(doubt.inRegister().lastName()).isEqualTo("Zandloper-Verbeeckhoven");
        assertThat(doubt.comparison().differing()).containsExactly(PersonField.LAST_NAME);
        assertThat(reloaded.facts().person()).isEmpty();
    }

    @Test
    void visitIssuesNothingBeforeTheAgentHasDecided() {
        Visit visit = continued(desk.attest(doubtful(JORIS).handle(), ALL, SEEN));
        Visit all = continued(desk.linkEmail(visit.handle(), email("joris@example.org")));

        assertThat(desk.issue(all.handle())).isEqualTo(new IssueOutcome.Incomplete(Step.IDENTITY));
    }

    @Test
    void confirmedPersonIsRegisteredAsTheRegisterWritesAndTheDocumentStaysInTheEvidence() {
        Visit visit = continued(desk.confirmSamePerson(doubtful(JORIS).handle(), SamePersonReason.NAME_CHANGED));
        Visit attested = continued(desk.attest(visit.handle(), ALL, SEEN));
        Visit ready = continued(desk.linkEmail(attested.handle(), email("joris@example.org")));

        var registered = assertThat(desk.issue(ready.handle()))
                .asInstanceOf(type(IssueOutcome.Registered.class))
                .actual()
                .registration();

        assertThat(visit.facts().register().orElseThrow().notes()).contains(RegisterNote.NAME_DIFFERS);
        assertThat(registered.person().orElseThrow().lastName()).isEqualTo("Zandloper-Verbeeckhoven");
        assertThat(evidence(registered.id()))
                .contains("\"lastName\":\"Zandloper\"", "NAME_CHANGED")
                .doesNotContain("Verbeeckhoven");
        assertThat(details(registered.id(), "SamePersonConfirmed")).contains("LAST_NAME", "NAME_CHANGED");
    }

    @Test
    void visitWithoutADifferenceKeepsNoNamesInTheEvidence() throws MalformedFile {
        Visit visit = continued(read(person(Specimen.GERMAN_SPEAKING)));
        Visit attested = continued(desk.attest(visit.handle(), ALL, SEEN));
        Visit ready = continued(desk.linkEmail(attested.handle(), email("till@example.org")));

        assertThat(desk.issue(ready.handle())).isInstanceOf(IssueOutcome.Registered.class);

        assertThat(evidence(visit.handle().visit())).doesNotContain("Regenpfeifer");
    }

    @Test
    void otherPersonEndsTheVisitForGood() {
        Visit visit = doubtful(JORIS);

        assertThat(desk.refuseOtherPerson(visit.handle())).isEmpty();

        RegistrationRecord ended = archive.find(visit.handle().visit()).orElseThrow();
        assertThat(ended.state()).isEqualTo(RegistrationState.REFUSED);
        assertThat(ended.endReason()).contains("NOT_THE_PERSON_IN_REGISTER");
        assertThat(desk.visit(visit.handle().visit())).isEmpty();
        assertThat(desk.confirmSamePerson(visit.handle(), SamePersonReason.NAME_CHANGED))
                .isEqualTo(new VisitOutcome.Gone(GoneReason.CLOSED));
        assertThat(details(visit.handle().visit(), "OtherPersonFound")).contains("LAST_NAME");
        assertThat(details(visit.handle().visit(), "RegistrationRefused")).contains("NOT_THE_PERSON_IN_REGISTER");
    }

    @Test
    void otherPersonIsRefusedOnlyWhereSomebodyIsDoubted() throws MalformedFile {
        Visit visit = continued(read(person(Specimen.GERMAN_SPEAKING)));

        assertThat(desk.refuseOtherPerson(visit.handle())).contains(GoneReason.CHANGED_ELSEWHERE);
        assertThat(desk.confirmSamePerson(visit.handle(), SamePersonReason.NAME_CHANGED))
                .isEqualTo(new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE));
        assertThat(desk.visit(visit.handle().visit())).contains(visit);
    }

    @Test
    void decisionOnAnOlderViewOfTheVisitChangesNothing() {
        Visit seen = doubtful(JORIS);
        continued(desk.attest(seen.handle(), ALL, SEEN));

        assertThat(desk.refuseOtherPerson(seen.handle())).contains(GoneReason.CHANGED_ELSEWHERE);
        assertThat(desk.confirmSamePerson(seen.handle(), SamePersonReason.NAME_CHANGED))
                .isEqualTo(new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE));
    }

    @Test
    void colleagueDecidesNothing() {
        Visit visit = doubtful(JORIS);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        assertThat(desk.refuseOtherPerson(visit.handle())).contains(GoneReason.NOT_FOUND);
        assertThat(desk.confirmSamePerson(visit.handle(), SamePersonReason.NAME_CHANGED))
                .isEqualTo(new VisitOutcome.Gone(GoneReason.NOT_FOUND));
    }

    @Test
    void cardWhoseNumberBelongsToSomebodyElseCannotBeConfirmed() {
        var other = new PersonIdentity("Klaproos", "Gust", new BirthDate(1990, 1, 1), Sex.MALE, "Belg", JORIS.ssin());

        assertThat(desk.confirmSamePerson(doubtful(other).handle(), SamePersonReason.ERROR_IN_REGISTER))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.NUMBER_OF_ANOTHER_PERSON));
    }

    @Test
    void candidateWithAnotherGivenNameIsAskedAboutAndCanBePutAside() {
        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), MIRA));
        List<Ssin> numbers = listed.facts().register().orElseThrow().candidates().stream()
                .filter(found -> found.person().givenNames().equals("Mila"))
                .map(found -> found.person().ssin().orElseThrow())
                .toList();

        Visit doubtful = continued(desk.chooseCandidate(listed.handle(), numbers.getFirst()));
        Visit again = continued(desk.chooseAgain(doubtful.handle()));

        assertThat(doubtful.facts().doubt().orElseThrow().comparison().differing())
                .contains(PersonField.GIVEN_NAMES);
        assertThat(again.facts().doubt()).isEmpty();
        assertThat(again.facts().register()).isEqualTo(listed.facts().register());
    }

    @Test
    void draftOfTheVersionBeforeIsStillRead() {
        String older = """
                {"proof":null,"register":{"candidates":[],"truncated":false,"searchTicket":null,"creationTicket":null,
                "chosen":null,"notes":["NUMBER_REPLACED"]},"openPair":null,"faceToFace":null,"contact":null}""";

        VisitFacts facts = json.read(older);

        assertThat(facts.doubt()).isEmpty();
        assertThat(facts.register().orElseThrow().sameBecause()).isEmpty();
    }

    /** What the demonstration promises about its cards. */
    @ParameterizedTest
    @CsvSource({
        "CITIZEN, false",
        "CITIZEN_OLDER, true",
        "RESIDENCE_A, false",
        "RESIDENCE_EU, false",
        "GERMAN_SPEAKING, false"
    })
    void onlyOneSpecimenCardAsksTheAgent(Specimen specimen, boolean asks) throws MalformedFile {
        Visit visit = continued(read(person(specimen)));

        assertThat(visit.facts().doubt().isPresent()).isEqualTo(asks);
        assertThat(visit.step()).isEqualTo(asks ? Step.IDENTITY : Step.CHECKS);
    }

    private static PersonIdentity person(Specimen specimen) throws MalformedFile {
        byte[] file = CardFixtures.image(specimen).file(CardFile.IDENTITY).orElseThrow();
        return EidParser.identity(file).person();
    }

    private Visit doubtful(PersonIdentity person) {
        Visit visit = continued(read(person));
        assertThat(visit.facts().doubt()).isPresent();
        return visit;
    }

    private VisitOutcome read(PersonIdentity person) {
        return lookedUp(desk, identification.card(desk.start(Means.CARD), card(person, clock.instant()), agent));
    }

    private static Visit continued(VisitOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(VisitOutcome.Continued.class))
                .actual()
                .visit();
    }

    private String evidence(UUID registration) {
        return database.sql("select evidence from registration where id = :id")
                .params(Map.of("id", registration.toString()))
                .query(String.class)
                .single();
    }

    private String details(UUID registration, String kind) {
        return database.sql("select details from audit_event where registration = :id and kind = :kind")
                .params(Map.of("id", registration.toString(), "kind", kind))
                .query(String.class)
                .single();
    }
}
