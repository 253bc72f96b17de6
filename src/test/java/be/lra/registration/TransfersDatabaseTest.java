package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.searched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.identity.EmailAddress;
import be.lra.office.AgentPerson;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A registration goes to another office, and both know. */
@DatabaseTest
class TransfersDatabaseTest extends CounterWithStubRegister {

    @Autowired
    Transfers transfers;

    @Autowired
    RegistrationFile file;

    @Autowired
    RegistrationSearch search;

    @Autowired
    AfterIssue afterIssue;

    private OfficeProfile elsewhere = RegistrationFixtures.office();

    @BeforeEach
    void thereIsAnotherOffice() {
        elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
    }

    @Test
    void registrationIsTheirsAndNoLongerOurs() {
        RegistrationRecord issued = issued(MARTA);
        RegistrationFixtures.signIn(supervisor());

        TransferOutcome outcome =
                transfers.transfer(issued.reference(), elsewhere.id(), TransferReason.VISITOR_WANTS_IT);

        assertThat(outcome).isEqualTo(new TransferOutcome.Transferred(elsewhere.name()));
        assertThat(file.open(issued.reference())).isEmpty();
        assertThat(searched(search, "specimen")).isEmpty();
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));
        assertThat(searched(search, "specimen"))
                .extracting(RegistrationRecord::id)
                .containsExactly(issued.id());
        assertThat(file.open(issued.reference())).isPresent();
        assertThat(afterIssue.reissueLetter(issued.reference(), ReprintReason.LETTER_LOST))
                .isInstanceOf(NewLetterOutcome.Reissued.class);
        assertThat(events(issued.id())).contains("RegistrationTransferred");
    }

    @Test
    void bothOfficesAreToldForAWeek() {
        RegistrationRecord issued = issued(MARTA);
        RegistrationFixtures.signIn(supervisor());
        transfers.transfer(issued.reference(), elsewhere.id(), TransferReason.BELONGS_THERE);
        List<Transfers.Move> here = transfers.lately();
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));

        assertThat(here)
                .containsExactly(new Transfers.Move(issued.reference(), false, elsewhere.name(), clock.instant()));
        assertThat(transfers.lately())
                .containsExactly(new Transfers.Move(issued.reference(), true, office.name(), clock.instant()));
    }

    @Test
    void transferIsRefusedWithItsReason() {
        RegistrationRecord issued = issued(MARTA);
        SignedInAgent supervisor = supervisor();
        RegistrationFixtures.signIn(supervisor);

        assertThat(transfers.transfer(issued.reference(), office.id(), TransferReason.BELONGS_THERE))
                .isEqualTo(new TransferOutcome.NoOtherOffice());
        assertThat(transfers.transfer(issued.reference(), UUID.randomUUID(), TransferReason.BELONGS_THERE))
                .isEqualTo(new TransferOutcome.NoOtherOffice());
        assertThat(transfers.transfer(new Reference("R-0000-00"), elsewhere.id(), TransferReason.BELONGS_THERE))
                .isEqualTo(new TransferOutcome.NotFound());
        setup.identify(
                supervisor.agentId(), new AgentPerson(MARTA.ssin().orElseThrow(), new EmailAddress("me@mail.example")));
        assertThat(transfers.transfer(issued.reference(), elsewhere.id(), TransferReason.BELONGS_THERE))
                .isEqualTo(new TransferOutcome.OwnCase());
    }

    @Test
    void whatHasEndedGoesNowhere() {
        RegistrationRecord issued = issued(MARTA);
        afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS);
        RegistrationFixtures.signIn(supervisor());

        assertThat(transfers.transfer(issued.reference(), elsewhere.id(), TransferReason.OFFICE_CLOSES))
                .isEqualTo(new TransferOutcome.NotOpen(RegistrationState.REVOKED));
    }

    @Test
    void supervisorOfAnotherOfficeCannotTakeARegistration() {
        RegistrationRecord issued = issued(MARTA);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(elsewhere, Role.SUPERVISOR, setup));

        assertThat(transfers.transfer(issued.reference(), elsewhere.id(), TransferReason.BELONGS_THERE))
                .isEqualTo(new TransferOutcome.NotFound());
    }

    @Test
    void agentSendsNothingAway() {
        RegistrationRecord issued = issued(MARTA);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> transfers.transfer(issued.reference(), elsewhere.id(), TransferReason.BELONGS_THERE));
    }
}
