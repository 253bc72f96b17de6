package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.PIET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import be.lra.account.ClosingHolder;
import be.lra.account.DueClosings;
import be.lra.identity.PersonIdentity;
import be.lra.messaging.DeliveryState;
import be.lra.office.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;

/** Accounts of somebody at the counter close a week later, unless the person says no; and for no one else. */
@DatabaseTest
class ErasureDatabaseTest extends CounterWithStubRegister {

    @Autowired
    Erasure erasure;

    @Autowired
    AfterIssue afterIssue;

    @Autowired
    DueClosings due;

    @Autowired
    AutowireCapableBeanFactory spring;

    private RegistrationRecord registration;
    private ClosingHolder holder;

    @BeforeEach
    void openAnAccount() {
        registration = issued(MARTA);
        afterIssue.revoke(registration.reference(), RevocationReason.VISITOR_ASKS);
        holder = ClosingHolder.open(
                registration.person().flatMap(PersonIdentity::ssin).orElseThrow(), spring);
    }

    @Test
    void accountClosesAWeekAfterItWasAskedAndTheHolderIsTold() {
        clock.advance(Duration.ofSeconds(1));
        Instant closing = clock.instant().plus(Duration.ofDays(7));

        assertThat(ask()).isEqualTo(new ErasureOutcome.Asked(closing));

        assertThat(erasure.closesAt(registration.reference())).contains(closing);
        assertThat(events(registration.id())).containsOnlyOnce("AccountClosingAsked");
        assertThat(holder.notices()).contains("CLOSING_ASKED");
        assertThat(holder.isSessionOpen()).as("a session of before").isFalse();
        holder.mailsAre(DeliveryState.ACCEPTED);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(due.runOnce()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(due.runOnce()).isOne();
        assertThat(holder.exists()).isFalse();
        assertThat(holder.events()).contains("AccountClosed");
        assertThat(due.runOnce()).isZero();
    }

    @Test
    void whoAsksTwiceWaitsNoLonger() {
        ErasureOutcome first = ask();
        clock.advance(Duration.ofDays(1));

        assertThat(ask()).isEqualTo(first);
        assertThat(events(registration.id())).containsOnlyOnce("AccountClosingAsked");
    }

    @Test
    void deskKeepsTheAccountAfterAll() {
        ask();

        assertThat(erasure.withdraw(registration.reference())).isEqualTo(new ErasureOutcome.Withdrawn());

        assertThat(erasure.closesAt(registration.reference())).isEmpty();
        assertThat(holder.notices()).contains("CLOSING_WITHDRAWN");
        assertThat(events(registration.id())).contains("AccountClosingWithdrawn");
        clock.advance(Duration.ofDays(8));
        assertThat(due.runOnce()).isZero();
        assertThat(erasure.withdraw(registration.reference())).isEqualTo(new ErasureOutcome.NoAccount());
    }

    @Test
    void whoSignsInMeanwhileKeepsTheAccount() {
        ask();
        clock.advance(Duration.ofDays(2));

        holder.signIn();

        assertThat(holder.events()).contains("AccountClosingWithdrawn");
        assertThat(holder.notices()).contains("CLOSING_WITHDRAWN");
        clock.advance(Duration.ofDays(8));
        assertThat(due.runOnce()).isZero();
        assertThat(holder.exists()).isTrue();
    }

    @Test
    void caseThatIsOpenRefusesItAndHoldsItUp() {
        ask();
        holder.mailsAre(DeliveryState.ACCEPTED);
        holder.raiseCase();

        clock.advance(Duration.ofDays(8));
        assertThat(due.runOnce()).isZero();
        erasure.withdraw(registration.reference());
        assertThat(ask()).isEqualTo(new ErasureOutcome.CaseOpen());
    }

    @Test
    void caseAboutOneOfTwoAccountsHoldsBothUp() {
        ClosingHolder another = another();
        ask();
        holder.mailsAre(DeliveryState.ACCEPTED);
        another.raiseCase();

        clock.advance(Duration.ofDays(8));
        assertThat(due.runOnce()).isZero();

        assertThat(holder.exists()).isTrue();
        assertThat(another.exists()).isTrue();
    }

    @Test
    void whoSignsInWithOneOfTwoAccountsKeepsBoth() {
        ClosingHolder another = another();
        ask();
        clock.advance(Duration.ofDays(2));

        another.signIn();

        assertThat(erasure.closesAt(registration.reference())).isEmpty();
        assertThat(holder.notices()).contains("CLOSING_WITHDRAWN");
        assertThat(holder.events()).contains("AccountClosingWithdrawn");
        assertThat(another.notices()).contains("CLOSING_WITHDRAWN");
    }

    @Test
    void letterThatIsOutInTheNightHoldsItUp() {
        ask();
        holder.mailsAre(DeliveryState.ACCEPTED);
        RegistrationRecord letter = issued(MARTA);
        clock.advance(Duration.ofDays(7));

        assertThat(due.runOnce()).isZero();

        afterIssue.revoke(letter.reference(), RevocationReason.VISITOR_ASKS);
        assertThat(due.runOnce()).isOne();
    }

    @Test
    void nothingClosesBeforeTheMailThatSaysSoHasLeft() {
        ask();
        clock.advance(Duration.ofDays(8));

        assertThat(due.runOnce()).as("it waits").isZero();
        holder.mailsAre(DeliveryState.FAILED);
        assertThat(due.runOnce()).as("it was refused").isZero();
        holder.mailsAre(DeliveryState.ACCEPTED);
        assertThat(due.runOnce()).isOne();
    }

    @Test
    void mailThatFailedForAnEarlierAskingHoldsNothingUp() {
        ask();
        holder.mailsAre(DeliveryState.FAILED);
        erasure.withdraw(registration.reference());
        clock.advance(Duration.ofHours(1));
        ask();
        holder.newMailsAre(DeliveryState.ACCEPTED);

        clock.advance(Duration.ofDays(7));
        assertThat(due.runOnce()).isOne();
    }

    @Test
    void accountThatFailsKeepsNoOtherFromClosing() {
        ask();
        holder.mailsAre(DeliveryState.ACCEPTED);
        var failing = ClosingHolder.beside(PIET.ssin().orElseThrow(), spring);
        failing.closeAtWithoutNumber(clock.instant());
        clock.advance(Duration.ofDays(7));

        assertThat(due.runOnce()).isOne();

        assertThat(holder.exists()).isFalse();
        assertThat(failing.exists()).isTrue();
    }

    @Test
    void agentWhoAsksForTooManyWaits() {
        for (int n = 0; n < 10; n++) {
            assertThat(ask()).isInstanceOf(ErasureOutcome.Asked.class);
        }

        assertThat(ask()).isInstanceOf(ErasureOutcome.TooMany.class);
        assertThat(erasure.withdraw(registration.reference())).isEqualTo(new ErasureOutcome.Withdrawn());
        assertThat(ask()).as("withdrawn, and asked again").isInstanceOf(ErasureOutcome.TooMany.class);
    }

    @Test
    void letterUnderWayRefusesIt() {
        RegistrationRecord another = issued(MARTA);

        assertThat(erasure.ask(another.reference(), IdentityShown.PASSPORT))
                .isEqualTo(new ErasureOutcome.LetterUnderWay());
        assertThat(holder.notices()).doesNotContain("CLOSING_ASKED");
    }

    @Test
    void personWithoutAccountHasNothingToClose() {
        holder.remove();

        assertThat(ask()).isEqualTo(new ErasureOutcome.NoAccount());
        assertThat(events(registration.id())).doesNotContain("AccountClosingAsked");
    }

    @Test
    void agentWhoShowedNothingIsAskedFirst() {
        RegistrationFixtures.signIn(RegistrationFixtures.withoutProof(agent));

        assertThat(ask()).isEqualTo(new ErasureOutcome.ProofAsked());
        assertThat(erasure.withdraw(registration.reference())).isEqualTo(new ErasureOutcome.ProofAsked());
    }

    @Test
    void otherOfficesFindNothing() {
        RegistrationFixtures.signIn(
                RegistrationFixtures.agentAt(RegistrationFixtures.emptyOffice(setup, database), setup));

        assertThat(ask()).isEqualTo(new ErasureOutcome.NotFound());
    }

    @Test
    void supervisorClosesNothing() {
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(office, Role.SUPERVISOR, setup));

        assertThatThrownBy(this::ask).isInstanceOf(AccessDeniedException.class);
    }

    private ClosingHolder another() {
        return ClosingHolder.beside(
                registration.person().flatMap(PersonIdentity::ssin).orElseThrow(), spring);
    }

    private ErasureOutcome ask() {
        return erasure.ask(registration.reference(), IdentityShown.PASSPORT);
    }
}
