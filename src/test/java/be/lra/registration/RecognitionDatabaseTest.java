package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.PIET;
import static be.lra.registration.RegistrationFixtures.card;
import static be.lra.registration.RegistrationFixtures.email;
import static be.lra.registration.RegistrationFixtures.lookedUp;
import static be.lra.registration.RegistrationFixtures.registered;
import static be.lra.registration.RegistrationFixtures.withNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.activation.ActivationCompleted;
import be.lra.identity.BirthDate;
import be.lra.identity.MrzFixtures;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.registry.BisCreation;
import be.lra.registry.BisLookup;
import be.lra.registry.BisRegister;
import be.lra.registry.RegisterPerson;
import be.lra.registry.RegisterSource;
import be.lra.registry.RegisterTrouble;
import be.lra.registry.SsinHistory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Document and registers name the visitor, or rule the visit out. */
@DatabaseTest
class RecognitionDatabaseTest extends CounterWithStubRegister {

    private static final PersonIdentity MIRABELLE = new PersonIdentity(
            "Quintefeuille",
            "Mirabelle Odile",
            new BirthDate(1975, 6, 8),
            Sex.FEMALE,
            "UTO",
            Optional.of(new Ssin("75460898095")));

    private static final String PASSPORT = "L898902C3";
    private static final String OTHER_PASSPORT = "XB2000007";

    @Autowired
    BisRegister registers;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void expiredCardStopsTheVisitBeforeAnyRegisterIsAsked() {
        register.consult = number -> {
            throw new AssertionError("asked");
        };
        Visit visit = desk.start(Means.CARD);

        VisitOutcome outcome = identification.card(
                visit, card(MARTA, "000001103271", LocalDate.of(2026, 11, 16), clock.instant()), agent);

        assertThat(outcome).isEqualTo(new VisitOutcome.Stopped(StopReason.DOCUMENT_EXPIRED));
    }

    @Test
    void lastDayMoreThanTenYearsAheadIsRefusedAtTypingAndNothingIsKept() {
        LocalDate tenYears = LocalDate.ofInstant(clock.instant(), RegistrationFixtures.SETTINGS.zone())
                .plusYears(10);
        Visit visit = desk.start(Means.TRAVEL_DOCUMENT);

        assertThat(desk.readMrz(visit.handle(), passportUntil(tenYears.plusDays(1))))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.EXPIRY_TOO_FAR));
        assertThat(desk.visit(visit.handle().visit()).orElseThrow().facts().proof())
                .isEmpty();
        assertThat(desk.readMrz(visit.handle(), passportUntil(tenYears)))
                .isNotEqualTo(new VisitOutcome.Stopped(StopReason.EXPIRY_TOO_FAR));
    }

    private static String passportUntil(LocalDate lastDay) {
        return MrzFixtures.passport(
                "UTO",
                "L898902C3",
                "740812",
                lastDay.format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT)),
                "ERIKSSON<<ANNA<MARIA");
    }

    @Test
    void deceasedPersonStopsTheVisit() {
        register.consult = number -> new BisLookup.Found(
                new RegisterPerson(MARTA, RegisterSource.NR, true, List.of(), Optional.empty()), UUID.randomUUID());

        assertThat(read(desk.start(Means.CARD), MARTA)).isEqualTo(new VisitOutcome.Stopped(StopReason.PERSON_DECEASED));
    }

    @Test
    void cancelledNumberStopsTheVisit() {
        register.consult = BisLookup.Cancelled::new;

        assertThat(read(desk.start(Means.CARD), MARTA))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.NUMBER_CANCELLED));
    }

    @Test
    void documentThatServedAnotherPersonStopsTheVisit() {
        desk.issue(readyToIssue(MARTA).handle());

        VisitOutcome read = identification.card(
                desk.start(Means.CARD),
                card(PIET, RegistrationFixtures.CARD_OF_MARTA, LocalDate.of(2030, 1, 1), clock.instant()),
                agent);

        assertThat(lookedUp(desk, read)).isEqualTo(new VisitOutcome.Stopped(StopReason.DOCUMENT_OF_ANOTHER_PERSON));
    }

    /** The specimen of domain.md 6.5 whose BIS number was replaced by a national number. */
    @Test
    void documentServesThePersonAgainWhoseNumberWasReplaced() {
        RegistrationRecord first = letterFor(readyWithPassport(MIRABELLE));
        PersonIdentity now = withNumber(MIRABELLE, new Ssin("75060898009"));
        register.history = number ->
                registers.history(number, consultations.of(desk.openVisits().getFirst(), agent));

        Visit again = readyWithPassport(now);

        assertThat(again.facts().register().orElseThrow().notes()).contains(RegisterNote.SERVED_UNDER_EARLIER_NUMBER);
        assertThat(again.facts().openPair()).map(OpenPair::reference).contains(first.reference());
        assertThat(letterFor(again).state()).isEqualTo(RegistrationState.PENDING);
        assertThat(states()).containsExactlyInAnyOrder("REPLACED", "PENDING");
    }

    @Test
    void documentWaitsWhileTheHistoryOfTheNumberIsAway() {
        letterFor(readyWithPassport(MIRABELLE));
        PersonIdentity now = withNumber(MIRABELLE, new Ssin("75060898009"));
        register.history = number -> new SsinHistory.Unavailable(RegisterTrouble.DOWN, Optional.empty());

        assertThat(chosen(now))
                .asInstanceOf(type(VisitOutcome.RegisterAway.class))
                .extracting(VisitOutcome.RegisterAway::trouble)
                .isEqualTo(RegisterTrouble.DOWN);
    }

    @Test
    void documentWaitsWhereTheRegisterTellsNoHistory() {
        letterFor(readyWithPassport(MIRABELLE));
        PersonIdentity now = withNumber(MIRABELLE, new Ssin("75060898009"));
        register.history = number -> new SsinHistory.Declined("STUB-1");

        assertThat(chosen(now)).isInstanceOf(VisitOutcome.RegisterDeclined.class);
    }

    @Test
    void cardServesThePersonAgainWhoseNumberWasReplacedWithoutAnotherQuestion() {
        RegistrationRecord first = issued(MARTA);
        PersonIdentity now = withNumber(MARTA, new Ssin("75060898009"));
        register.consult = number -> new BisLookup.Replaced(number, registered(now));
        register.history = number -> {
            throw new AssertionError("asked");
        };

        Visit again = identified(MARTA);

        assertThat(again.facts().openPair()).map(OpenPair::reference).contains(first.reference());
    }

    @Test
    void openLetterUnderTheFormerNumberIsFoundWithAnotherDocumentToo() {
        RegistrationRecord first = letterFor(readyWithPassport(MIRABELLE));
        PersonIdentity now = withNumber(MIRABELLE, new Ssin("75060898009"));
        register.history = number ->
                registers.history(number, consultations.of(desk.openVisits().getFirst(), agent));

        Visit again = readyWithPassport(now, OTHER_PASSPORT);

        assertThat(again.facts().openPair()).map(OpenPair::reference).contains(first.reference());
        assertThat(again.facts().register().orElseThrow().notes())
                .doesNotContain(RegisterNote.SERVED_UNDER_EARLIER_NUMBER); // this document never did
        assertThat(letterFor(again).state()).isEqualTo(RegistrationState.PENDING);
        assertThat(states()).containsExactlyInAnyOrder("REPLACED", "PENDING");
    }

    @Test
    void replacedNumberThatWasTypedIsSaidAndItsOpenLetterFound() {
        RegistrationRecord first = letterFor(readyWithPassport(MIRABELLE));
        Ssin former = MIRABELLE.ssin().orElseThrow();
        PersonIdentity now = withNumber(MIRABELLE, new Ssin("75060898009"));
        register.search = asked -> new BisLookup.NotFound(UUID.randomUUID());
        register.consult = number -> new BisLookup.Replaced(number, registered(now));
        register.history = number -> {
            throw new AssertionError("asked");
        };
        Visit nobody = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), lines(OTHER_PASSPORT)));

        Visit shown = continued(desk.lookUpNumber(nobody.handle(), former));
        Visit chosen = continued(desk.chooseCandidate(shown.handle(), now.ssin().orElseThrow()));

        assertThat(shown.facts().register().orElseThrow().notes()).containsExactly(RegisterNote.NUMBER_REPLACED);
        assertThat(chosen.facts().register().orElseThrow().notes()).contains(RegisterNote.NUMBER_REPLACED);
        assertThat(chosen.facts().openPair()).map(OpenPair::reference).contains(first.reference());
    }

    @Test
    void replacedNumberThatWasTypedIsForgottenWithThePersonItLedTo() {
        register.search = asked -> new BisLookup.NotFound(UUID.randomUUID());
        PersonIdentity now = withNumber(MIRABELLE, new Ssin("75060898009"));
        register.consult = number -> new BisLookup.Replaced(number, registered(now));
        Visit nobody = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), lines(OTHER_PASSPORT)));
        Visit shown =
                continued(desk.lookUpNumber(nobody.handle(), MIRABELLE.ssin().orElseThrow()));
        PersonIdentity other = withNumber(MIRABELLE, new Ssin("75260898052"));
        register.consult = number -> new BisLookup.Found(registered(other), UUID.randomUUID());

        Visit again = continued(desk.lookUpNumber(shown.handle(), other.ssin().orElseThrow()));
        Visit chosen =
                continued(desk.chooseCandidate(again.handle(), other.ssin().orElseThrow()));

        assertThat(chosen.facts().register().orElseThrow().notes()).doesNotContain(RegisterNote.NUMBER_REPLACED);
        assertThat(chosen.facts().register().orElseThrow().earlierNumbers()).isEmpty();
    }

    @Test
    void openLetterOfANamesakeStaysWhereTheRegisterTellsOfNoFormerNumber() {
        letterFor(readyWithPassport(MIRABELLE));

        Visit namesake = readyWithPassport(withNumber(MIRABELLE, new Ssin("75060898009")), OTHER_PASSPORT);

        assertThat(namesake.facts().openPair()).isEmpty();
        letterFor(namesake);
        assertThat(states()).containsExactly("PENDING", "PENDING");
    }

    @Test
    void visitWaitsWhileNobodyTellsWhetherTheLetterOfANamesakeIsHers() {
        letterFor(readyWithPassport(MIRABELLE));
        register.history = number -> new SsinHistory.Unavailable(RegisterTrouble.DOWN, Optional.empty());

        assertThat(chosen(withNumber(MIRABELLE, new Ssin("75060898009")), OTHER_PASSPORT))
                .isInstanceOf(VisitOutcome.RegisterAway.class);
    }

    @Test
    void visitGoesOnWithANoteWhereTheRegisterDoesNotTellWhetherTheLetterOfANamesakeIsHers() {
        letterFor(readyWithPassport(MIRABELLE));
        register.history = number -> new SsinHistory.Declined("STUB-D1");

        Visit namesake = continued(chosen(withNumber(MIRABELLE, new Ssin("75060898009")), OTHER_PASSPORT));

        assertThat(namesake.facts().register().orElseThrow().notes()).contains(RegisterNote.NAMESAKE_HAS_LETTER);
        assertThat(namesake.facts().openPair()).isEmpty();
    }

    @Test
    void openLetterIsFoundAfterNumberAndDateOfBirthWereCorrectedTogether() {
        RegistrationRecord first = letterFor(readyWithPassport(MIRABELLE));
        var corrected = new PersonIdentity(
                MIRABELLE.lastName(),
                MIRABELLE.givenNames(),
                new BirthDate(1975, 6, 0),
                MIRABELLE.sex(),
                MIRABELLE.nationality(),
                Optional.of(new Ssin("75060898009")));
        register.history = number ->
                registers.history(number, consultations.of(desk.openVisits().getFirst(), agent));

        Visit again = readyWithPassport(corrected, OTHER_PASSPORT);

        assertThat(again.facts().openPair()).map(OpenPair::reference).contains(first.reference());
    }

    @Test
    void agentIsToldOfKeysThatTheSamePersonActivatedUnderWhateverNumber() {
        RegistrationRecord first = letterFor(readyWithPassport(MIRABELLE));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ActivationCompleted(first.id(), UUID.randomUUID(), clock.instant())));
        register.search = asked -> new BisLookup.NotFound(UUID.randomUUID());
        register.consult =
                number -> new BisLookup.Replaced(number, registered(withNumber(MIRABELLE, new Ssin("75060898009"))));
        Visit nobody = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), lines(OTHER_PASSPORT)));
        Visit shown =
                continued(desk.lookUpNumber(nobody.handle(), MIRABELLE.ssin().orElseThrow()));

        Visit again = continued(desk.chooseCandidate(shown.handle(), new Ssin("75060898009")));

        assertThat(again.facts().register().orElseThrow().notes()).contains(RegisterNote.ACTIVATED_BEFORE);
        assertThat(again.facts().openPair()).isEmpty();
        assertThat(letterFor(completed(again)).state()).isEqualTo(RegistrationState.PENDING);
    }

    @Test
    void keysOfSomebodyElseAreNoneOfTheVisitors() {
        RegistrationRecord first = letterFor(readyWithPassport(MIRABELLE));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ActivationCompleted(first.id(), UUID.randomUUID(), clock.instant())));

        assertThat(identified(MARTA).facts().register().orElseThrow().notes())
                .doesNotContain(RegisterNote.ACTIVATED_BEFORE);
    }

    @Test
    void nobodyIsAskedForFormerNumbersOfSomebodyWithoutANamesake() {
        letterFor(readyWithPassport(MIRABELLE));
        register.history = number -> {
            throw new AssertionError("asked");
        };

        assertThat(identified(MARTA).facts().person()).contains(MARTA);
    }

    private Visit readyWithPassport(PersonIdentity person) {
        return readyWithPassport(person, PASSPORT);
    }

    private Visit readyWithPassport(PersonIdentity person, String passport) {
        return completed(continued(chosen(person, passport)));
    }

    private Visit completed(Visit identified) {
        Visit attested = attested(identified);
        return continued(desk.linkEmail(attested.handle(), email("mirabelle@example.org")));
    }

    /** A passport of Mirabelle is read, and she is chosen in a register that gives her this number. */
    private VisitOutcome chosen(PersonIdentity person) {
        return chosen(person, PASSPORT);
    }

    private VisitOutcome chosen(PersonIdentity person, String passport) {
        register.search = asked -> new BisLookup.Found(registered(person), UUID.randomUUID());
        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), lines(passport)));
        return desk.chooseCandidate(listed.handle(), person.ssin().orElseThrow());
    }

    private static String lines(String passport) {
        return MrzFixtures.passport("UTO", passport, "750608", "300415", "QUINTEFEUILLE<<MIRABELLE<ODILE");
    }

    @Test
    void registerThatIsAwayKeepsTheDraftAndIsAskedAgain() {
        var answer = register.consult;
        register.consult = number -> new BisLookup.Unavailable(RegisterTrouble.DOWN, Optional.empty());
        var away = assertThat(read(desk.start(Means.CARD), MARTA))
                .asInstanceOf(type(VisitOutcome.RegisterAway.class))
                .actual();
        register.consult = answer;

        Visit visit = continued(desk.lookUp(away.visit().handle()));

        assertThat(visit.step()).isEqualTo(Step.CHECKS);
        assertThat(visit.facts().person()).contains(MARTA);
    }

    @Test
    void replacedNumberIsFollowedAndSaid() {
        PersonIdentity now = withNumber(MARTA, new Ssin("75060898009"));
        register.consult = number -> new BisLookup.Replaced(number, registered(now));

        Visit visit = continued(read(desk.start(Means.CARD), MARTA));

        assertThat(visit.facts().person()).contains(now);
        assertThat(visit.facts().register().orElseThrow().notes()).containsExactly(RegisterNote.NUMBER_REPLACED);
    }

    @Test
    void passportLeadsToCandidatesAndTheChosenOneIsTheVisitor() {
        RegisterPerson found = registered(anna());
        register.search = asked -> new BisLookup.Several(List.of(found, registered(PIET)), false, UUID.randomUUID());

        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));
        Visit chosen = continued(
                desk.chooseCandidate(listed.handle(), found.person().ssin().orElseThrow()));

        assertThat(listed.step()).isEqualTo(Step.IDENTITY);
        assertThat(chosen.facts().person()).contains(found.person());
        assertThat(chosen.step()).isEqualTo(Step.CHECKS);
    }

    @Test
    void candidateWithAnotherNameAndBirthDateIsNotTaken() {
        register.search = asked -> new BisLookup.Several(List.of(registered(PIET)), false, UUID.randomUUID());
        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));

        assertThat(desk.chooseCandidate(listed.handle(), PIET.ssin().orElseThrow()))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.NUMBER_OF_ANOTHER_PERSON));
    }

    @Test
    void wrongSignInTheZoneIsPointedAt() {
        Visit visit = desk.start(Means.TRAVEL_DOCUMENT);

        assertThat(desk.readMrz(visit.handle(), passport().replace("740812", "740813")))
                .isInstanceOf(VisitOutcome.MrzRejected.class);
    }

    @Test
    void creationRepeatedAfterALostAnswerAsksWithTheSameTicket() {
        register.search = asked -> new BisLookup.NotFound(UUID.randomUUID());
        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));
        var form = new CreationForm(Sex.FEMALE, Optional.of("Zenith"), Optional.empty());
        var away = assertThat(desk.createInRegister(listed.handle(), form))
                .asInstanceOf(type(VisitOutcome.RegisterAway.class))
                .actual();
        register.create = asked -> new BisCreation.Created(registered(anna()));

        Visit visit = continued(desk.createInRegister(away.visit().handle(), form));

        assertThat(register.created).hasSize(2);
        assertThat(register.created.get(0).ticket())
                .isEqualTo(register.created.get(1).ticket());
        assertThat(visit.facts().register().orElseThrow().notes()).contains(RegisterNote.NEWLY_CREATED);
    }

    @Test
    void creationAsksForAFreshProofBeforeTheRegisterIsAsked() {
        register.search = asked -> new BisLookup.NotFound(UUID.randomUUID());
        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));
        RegistrationFixtures.signIn(RegistrationFixtures.withoutProof(agent));

        assertThat(desk.createInRegister(
                        listed.handle(), new CreationForm(Sex.FEMALE, Optional.of("Zenith"), Optional.empty())))
                .isEqualTo(new VisitOutcome.ProofAsked());

        assertThat(register.created).isEmpty();
    }

    @Test
    void creationWithoutASearchIsImpossible() {
        Visit visit = identified(MARTA);

        assertThat(desk.createInRegister(
                        visit.handle(), new CreationForm(Sex.MALE, Optional.of("Exempleville"), Optional.empty())))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.CREATION_NOT_ALLOWED));
    }
}
