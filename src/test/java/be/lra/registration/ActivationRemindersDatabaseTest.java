package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.ALL;
import static be.lra.registration.RegistrationFixtures.SEEN;
import static be.lra.registration.RegistrationFixtures.card;
import static be.lra.registration.RegistrationFixtures.email;
import static be.lra.registration.RegistrationFixtures.lookedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.activation.Reminders;
import be.lra.demo.mail.Mailbox;
import be.lra.demo.mail.ReceivedMail;
import be.lra.identity.BirthDate;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.messaging.DeliveryWorker;
import be.lra.office.Offices;
import be.lra.registry.BisLookup;
import be.lra.registry.RegisterPerson;
import be.lra.registry.RegisterSource;
import be.lra.registry.RegisterTrouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter that nobody activates is remembered twice, and only of the living (features H9). */
@DatabaseTest
class ActivationRemindersDatabaseTest extends AtTheCounter {

    private static final PersonIdentity TILL = new PersonIdentity(
            "Regenpfeifer",
            "Till Benno",
            new BirthDate(2004, 3, 5),
            Sex.MALE,
            "Belgisch",
            Optional.of(new Ssin("04030599952")));

    @Autowired
    Reminders due;

    @Autowired
    Registrations registrations;

    @Autowired
    Offices offices;

    @Autowired
    AfterIssue afterIssue;

    @Autowired
    DeliveryWorker worker;

    @Autowired
    Mailbox mailbox;

    private final StubRegister register = new StubRegister();
    private ActivationReminders reminders;

    @BeforeEach
    void everybodyLives() {
        database.sql("update activation_pair set state = 'REPLACED' where state = 'PENDING'")
                .update();
        register.consult = number -> found(false);
        reminders = new ActivationReminders(due, registrations, register, offices);
    }

    @Test
    void reminderLeavesSevenAndTwoDaysBeforeTheEndAndOnceEach() {
        RegistrationRecord registration = issued("till.reminded@mail.example");

        clock.advance(Duration.ofDays(6));
        reminders.runOnce();
        assertThat(sent(registration)).isZero();
        clock.advance(Duration.ofDays(2));
        reminders.runOnce();
        reminders.runOnce();
        assertThat(sent(registration)).isEqualTo(1);
        clock.advance(Duration.ofDays(5));
        reminders.runOnce();
        reminders.runOnce();
        assertThat(sent(registration)).isEqualTo(2);
    }

    @Test
    void mailNamesTheLetterItsEndAndTheLink() {
        issued("till.mailed@mail.example");
        clock.advance(Duration.ofDays(8));
        reminders.runOnce();
        int handedOver;
        do {
            handedOver = worker.runOnce();
        } while (handedOver > 0);

        List<String> mails = mailbox.to("till.mailed@mail.example").stream()
                .map(ReceivedMail::text)
                .filter(text -> text.contains("/activate/"))
                .toList();
        assertThat(mails).as("the link, and the reminder").hasSize(2);
        assertThat(mails.getLast()).contains("2026", office.mailSenderName());
    }

    @Test
    void whoDiedIsNotWrittenTo() {
        RegistrationRecord registration = issued("till@mail.example");
        register.consult = number -> found(true);
        clock.advance(Duration.ofDays(8));

        reminders.runOnce();

        assertThat(sent(registration)).isZero();
    }

    @Test
    void silentRegisterIsAskedAgainLater() {
        RegistrationRecord registration = issued("till@mail.example");
        register.consult = number -> new BisLookup.Unavailable(RegisterTrouble.UNREACHABLE, Optional.empty());
        clock.advance(Duration.ofDays(8));
        reminders.runOnce();
        assertThat(sent(registration)).isZero();

        register.consult = number -> found(false);
        reminders.runOnce();

        assertThat(sent(registration)).isEqualTo(1);
    }

    @Test
    void letterThatWasRevokedOrHasExpiredIsNotRemindedOf() {
        RegistrationRecord revoked = issued("till@mail.example");
        afterIssue.revoke(revoked.reference(), RevocationReason.VISITOR_ASKS);
        clock.advance(Duration.ofDays(8));
        reminders.runOnce();
        assertThat(sent(revoked)).isZero();

        RegistrationRecord expired = issued("till@mail.example");
        clock.advance(Duration.ofDays(15));
        reminders.runOnce();
        assertThat(sent(expired)).isZero();
    }

    @Test
    void finishedActivationIsNotRemindedOf() {
        RegistrationRecord registration = issued("till@mail.example");
        database.sql("update activation_pair set state = 'ACTIVATED' where registration = :id")
                .param("id", registration.id().toString())
                .update();
        clock.advance(Duration.ofDays(8));

        reminders.runOnce();

        assertThat(sent(registration)).isZero();
    }

    @Test
    void nodesThatLookAtOnceSendOne() throws Exception {
        RegistrationRecord registration = issued("till@mail.example");
        clock.advance(Duration.ofDays(8));
        var start = new CyclicBarrier(4);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> all = nodes.invokeAll(List.of(1, 2, 3, 4).stream()
                    .map(node -> (Callable<Integer>) () -> {
                        start.await();
                        return reminders.runOnce();
                    })
                    .toList());
            for (Future<Integer> one : all) {
                one.get();
            }
        }

        assertThat(sent(registration)).isEqualTo(1);
    }

    private BisLookup found(boolean deceased) {
        return new BisLookup.Found(
                new RegisterPerson(TILL, RegisterSource.NR, deceased, List.of(), Optional.empty()), UUID.randomUUID());
    }

    private int sent(RegistrationRecord registration) {
        return database.sql("select count(*) from outbox_message where kind = 'ACTIVATION_REMINDER' and subject = :id")
                .param("id", registration.id().toString())
                .query(Integer.class)
                .single();
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

    private static Visit continued(VisitOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(VisitOutcome.Continued.class))
                .actual()
                .visit();
    }
}
