package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.ALL;
import static be.lra.registration.RegistrationFixtures.SEEN;
import static be.lra.registration.RegistrationFixtures.card;
import static be.lra.registration.RegistrationFixtures.email;
import static be.lra.registration.RegistrationFixtures.lookedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.demo.mail.Mailbox;
import be.lra.demo.mail.ReceivedMail;
import be.lra.identity.BirthDate;
import be.lra.identity.EmailAddress;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.messaging.DeliveryState;
import be.lra.messaging.DeliveryWorker;
import be.lra.office.AgentPerson;
import be.lra.office.OfficeProfile;
import be.lra.office.SignedInAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The visitor is back at the desk, or on the telephone: the mail did not arrive (domain.md 3, features.md F5). */
@DatabaseTest
class LinkResendDatabaseTest extends AtTheCounter {

    private static final PersonIdentity TILL = new PersonIdentity(
            "Regenpfeifer",
            "Till Benno",
            new BirthDate(2004, 3, 5),
            Sex.MALE,
            "Belgisch",
            Optional.of(new Ssin("04030599952")));
    private static final Pattern LINK = Pattern.compile("https?://\\S+/activate/\\S+");
    private static final Duration GAP = Duration.ofMinutes(10); // domain.md 3, mail.resendGap

    @Autowired
    RegistrationArchive archive;

    @Autowired
    AfterIssue afterIssue;

    @Autowired
    DeliveryWorker worker;

    @Autowired
    Mailbox mailbox;

    @Test
    void resentMailCarriesANewLinkAndTheTrailSaysSo() {
        RegistrationRecord registration = issued("till.resent@mail.example");
        deliverAll();
        clock.advance(GAP);

        LinkOutcome outcome = afterIssue.resendLink(registration.reference());
        deliverAll();

        assertThat(outcome).isEqualTo(new LinkOutcome.Resent());
        assertThat(links("till.resent@mail.example")).hasSize(2).doesNotHaveDuplicates();
        assertThat(archive.linkMail(registration.id()).orElseThrow().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(database.sql("select details from audit_event where registration = :id and kind = 'LinkResent'")
                        .param("id", registration.id().toString())
                        .query(String.class)
                        .single())
                .contains("1");
    }

    /** Other tests may have left more messages than are handed over at a time; none is due twice at the same moment. */
    private void deliverAll() {
        int handedOver;
        do {
            handedOver = worker.runOnce();
        } while (handedOver > 0);
    }

    @Test
    void secondMailWithinTheGapIsRefusedWithATime() {
        RegistrationRecord registration = issued("till@mail.example");
        Instant possible = clock.instant().plus(GAP);

        assertThat(afterIssue.resendLink(registration.reference())).isEqualTo(new LinkOutcome.TooSoon(possible));
        assertThat(afterIssue.resendFrom(registration.reference())).contains(possible);
    }

    @Test
    void revokedRegistrationSendsNothing() {
        RegistrationRecord registration = issued("till@mail.example");
        afterIssue.revoke(registration.reference(), RevocationReason.VISITOR_ASKS);
        clock.advance(GAP);

        assertThat(afterIssue.resendLink(registration.reference()))
                .isEqualTo(new LinkOutcome.NotOpen(RegistrationState.REVOKED));
        assertThat(afterIssue.resendFrom(registration.reference())).isEmpty();
    }

    @Test
    void otherOfficeSendsNothing() {
        RegistrationRecord registration = issued("till@mail.example");
        clock.advance(GAP);
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));

        assertThat(afterIssue.resendLink(registration.reference())).isEqualTo(new LinkOutcome.NotFound());
        assertThat(afterIssue.resendFrom(registration.reference())).isEmpty();
    }

    @Test
    void agentSendsNoLinkToHimself() {
        RegistrationRecord registration = issued("till@mail.example");
        clock.advance(GAP);
        SignedInAgent till = RegistrationFixtures.agentAt(office, setup);
        setup.identify(
                till.agentId(),
                new AgentPerson(TILL.ssin().orElseThrow(), new EmailAddress("till.agent@mail.example")));
        RegistrationFixtures.signIn(till);

        assertThat(afterIssue.resendLink(registration.reference())).isEqualTo(new LinkOutcome.OwnCase());
    }

    private RegistrationRecord issued(String address) {
        Visit read = continued(
                lookedUp(desk, identification.card(desk.start(Means.CARD), card(TILL, clock.instant()), agent)));
        Visit attested = continued(desk.attest(read.handle(), ALL, SEEN));
        Visit ready = continued(desk.linkEmail(attested.handle(), email(address)));
        return assertThat(desk.issue(ready.handle()))
                .asInstanceOf(type(IssueOutcome.Registered.class))
                .actual()
                .registration();
    }

    private List<String> links(String address) {
        return mailbox.to(address).stream()
                .map(ReceivedMail::text)
                .flatMap(text -> LINK.matcher(text).results())
                .map(MatchResult::group)
                .toList();
    }

    private static Visit continued(VisitOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(VisitOutcome.Continued.class))
                .actual()
                .visit();
    }
}
