package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.ALL;
import static be.lra.registration.RegistrationFixtures.SEEN;
import static be.lra.registration.RegistrationFixtures.card;
import static be.lra.registration.RegistrationFixtures.email;
import static be.lra.registration.RegistrationFixtures.lookedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.identity.BirthDate;
import be.lra.identity.EmailAddress;
import be.lra.identity.MrzFixtures;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.office.AgentPerson;
import be.lra.office.SignedInAgent;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent who stands at the counter himself is received by a colleague (domain.md 4, features.md L5). */
@DatabaseTest
class OwnCaseDatabaseTest extends AtTheCounter {

    private static final PersonIdentity MYSELF = new PersonIdentity(
            "Regenpfeifer",
            "Till Benno",
            new BirthDate(2004, 3, 5),
            Sex.MALE,
            "Belgisch",
            Optional.of(new Ssin("04030599952")));
    private static final String MY_ADDRESS = "till@mail.example";

    @Autowired
    AfterIssue afterIssue;

    SignedInAgent till;
    SignedInAgent colleague;

    @BeforeEach
    void agentIsKnownByNumberAndAddress() {
        till = agent;
        colleague = RegistrationFixtures.agentAt(office, setup);
        setup.identify(till.agentId(), new AgentPerson(MYSELF.ssin().orElseThrow(), new EmailAddress(MY_ADDRESS)));
    }

    @Test
    void agentCannotRegisterHimselfWithHisCard() {
        Visit visit = desk.start(Means.CARD);

        assertThat(read(visit, till)).isEqualTo(new VisitOutcome.Stopped(StopReason.OWN_NUMBER));
        assertThat(desk.visit(visit.handle().visit()).orElseThrow().facts().person())
                .isEmpty();
    }

    @Test
    void agentCannotChooseHimselfAmongTheCandidates() {
        String passport = MrzFixtures.passport("UTO", "XB1000210", "040305", "300101", "REGENPFEIFER<<TILL<BENNO")
                .replace("F3001", "M3001");
        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport));

        assertThat(desk.chooseCandidate(listed.handle(), MYSELF.ssin().orElseThrow()))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.OWN_NUMBER));
    }

    @Test
    void colleagueReceivesTheAgentAsAnyVisitor() {
        RegistrationFixtures.signIn(colleague);

        assertThat(continued(read(desk.start(Means.CARD), colleague)).step()).isEqualTo(Step.CHECKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {MY_ADDRESS, "TILL@Mail.Example"})
    void agentCannotGiveHisOwnAddressForAVisitor(String address) {
        Visit visit = desk.start(Means.TRAVEL_DOCUMENT);

        assertThat(desk.linkEmail(visit.handle(), email(address)))
                .isEqualTo(new VisitOutcome.EmailRefused(EmailProblem.OWN_ADDRESS));
    }

    @Test
    void addressOfAColleagueIsNotTheAgentsOwn() {
        RegistrationFixtures.signIn(colleague);
        Visit visit = desk.start(Means.TRAVEL_DOCUMENT);

        assertThat(desk.linkEmail(visit.handle(), email(MY_ADDRESS))).isInstanceOf(VisitOutcome.Continued.class);
    }

    @Test
    void agentCannotPrintANewLetterForHimself() {
        RegistrationFixtures.signIn(colleague);
        Visit attested = continued(desk.attest(
                continued(read(desk.start(Means.CARD), colleague)).handle(), ALL, SEEN));
        Visit ready = continued(desk.linkEmail(attested.handle(), email(MY_ADDRESS)));
        Reference reference = assertThat(desk.issue(ready.handle()))
                .asInstanceOf(type(IssueOutcome.Registered.class))
                .actual()
                .registration()
                .reference();
        RegistrationFixtures.signIn(till);

        assertThat(afterIssue.reissueLetter(reference, ReprintReason.LETTER_LOST))
                .isEqualTo(new NewLetterOutcome.OwnCase());

        assertThat(letters()).isEqualTo(1);
    }

    private VisitOutcome read(Visit visit, SignedInAgent who) {
        return lookedUp(desk, identification.card(visit, card(MYSELF, clock.instant()), who));
    }

    private int letters() {
        return database.sql("select letters from registration where state = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    private static Visit continued(VisitOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(VisitOutcome.Continued.class))
                .actual()
                .visit();
    }
}
