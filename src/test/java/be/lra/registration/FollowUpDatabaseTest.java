package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.activation.ActivationBlocked;
import be.lra.office.OfficeProfile;
import be.lra.registration.FollowUp.Need;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Letters that come to nothing unless somebody does something. */
@DatabaseTest
class FollowUpDatabaseTest extends CounterWithStubRegister {

    @Autowired
    FollowUp followUp;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void letterOnItsWayNeedsNobody() {
        issued(MARTA);

        assertThat(needs()).isEmpty();
    }

    @Test
    void letterThatLapsesInThreeDaysIsListedWithItsLastDay() {
        RegistrationRecord issued = issued(MARTA);
        clock.advance(Duration.ofDays(12));

        assertThat(followUp.lines())
                .containsExactly(new FollowUp.Line(
                        issued.reference(), Need.LAPSES_SOON, issued.expiresAt().orElseThrow()));
    }

    @Test
    void mailThatFailedComesBeforeEverythingElse() {
        RegistrationRecord issued = issued(MARTA);
        clock.advance(Duration.ofDays(12));
        database.sql("update outbox_message set state = 'FAILED' where subject = ? and kind = 'ACTIVATION_LINK'")
                .param(issued.id())
                .update();

        assertThat(needs()).containsExactly(Need.MAIL_FAILED);
    }

    @Test
    void blockedCodeIsListed() {
        RegistrationRecord issued = issued(MARTA);
        transaction.executeWithoutResult(_ -> events.publishEvent(new ActivationBlocked(issued.id(), clock.instant())));

        assertThat(needs()).containsExactly(Need.CODE_BLOCKED);
    }

    @Test
    void activationThatHaltedAfterTheCodeIsListedAfterAnHour() {
        RegistrationRecord issued = issued(MARTA);
        database.sql("update activation_pair set claim = 1, opened_at = ? where registration = ?")
                .params(Timestamp.from(clock.instant()), issued.id())
                .update();
        List<Need> atOnce = needs();
        clock.advance(Duration.ofMinutes(61));

        assertThat(atOnce).isEmpty();
        assertThat(needs()).containsExactly(Need.STUCK);
    }

    @Test
    void otherOfficeHasNothingToFollow() {
        issued(MARTA);
        clock.advance(Duration.ofDays(12));
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));

        assertThat(needs()).isEmpty();
    }

    private List<Need> needs() {
        return followUp.lines().stream().map(FollowUp.Line::need).toList();
    }
}
