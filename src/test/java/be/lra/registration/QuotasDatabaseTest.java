package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.office.DeskProfile;
import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
import be.lra.office.Role;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Supervisors hear of desks and agents with unusually many letters. */
@DatabaseTest
class QuotasDatabaseTest extends CounterWithStubRegister {

    @Autowired
    Quotas quotas;

    @Autowired
    Offices offices;

    @Test
    void fewLettersAlarmNobody() {
        issued(MARTA);
        taken(79);
        RegistrationFixtures.signIn(supervisor());

        assertThat(quotas.nearlyUsedUp()).isEmpty();
    }

    @Test
    void deskIsToldOfFromFourFifthsOfItsCap() {
        issued(MARTA);
        taken(80);
        String desk = offices.desk(Seat.of(agent).desk()).map(DeskProfile::name).orElseThrow();
        RegistrationFixtures.signIn(supervisor());

        assertThat(quotas.nearlyUsedUp())
                .containsExactly(new Quotas.Quota(CapScope.DESK, desk, 80, OptionalInt.of(100)));
    }

    /** Where two administrators decided so: decision 0920. */
    @Test
    void officeHasALowerCapOfItsOwn() {
        issued(MARTA);
        taken(20);
        database.sql("update office set daily_cap = 40, cap_alarm = 50 where id = ?")
                .params(office.id())
                .update();
        String desk = offices.desk(Seat.of(agent).desk()).map(DeskProfile::name).orElseThrow();
        RegistrationFixtures.signIn(supervisor());

        assertThat(quotas.nearlyUsedUp())
                .containsExactly(new Quotas.Quota(CapScope.DESK, desk, 20, OptionalInt.of(40)));
    }

    @Test
    void agentIsToldOfWhateverTheDesks() {
        issued(MARTA);
        counted(CapScope.AGENT, agent.agentId(), 80);
        RegistrationFixtures.signIn(supervisor());

        assertThat(quotas.nearlyUsedUp())
                .containsExactly(new Quotas.Quota(CapScope.AGENT, agent.pseudonym(), 80, OptionalInt.empty()));
    }

    @Test
    void newDayBeginsAtNothing() {
        issued(MARTA);
        taken(100);
        counted(CapScope.AGENT, agent.agentId(), 90);
        clock.advance(Duration.ofDays(1));
        RegistrationFixtures.signIn(supervisor());

        assertThat(quotas.nearlyUsedUp()).isEmpty();
    }

    @Test
    void otherOfficeHearsNothing() {
        issued(MARTA);
        taken(100);
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(elsewhere, Role.SUPERVISOR, setup));

        assertThat(quotas.nearlyUsedUp()).isEmpty();
    }

    /** Told by its own cap, and when nothing is issued any more. */
    @Test
    void agentAndOfficeAreToldOfByTheirOwnCaps() {
        issued(MARTA);
        database.sql("update office set agent_cap = 10, office_cap = 50 where id = ?")
                .params(office.id())
                .update();
        counted(CapScope.AGENT, agent.agentId(), 10);
        counted(CapScope.OFFICE, office.id(), 40);
        RegistrationFixtures.signIn(supervisor());

        assertThat(quotas.nearlyUsedUp())
                .containsExactly(
                        new Quotas.Quota(CapScope.OFFICE, office.name(), 40, OptionalInt.of(50)),
                        new Quotas.Quota(CapScope.AGENT, agent.pseudonym(), 10, OptionalInt.of(10)));
        assertThat(quotas.nearlyUsedUp()).extracting(Quotas.Quota::isUsedUp).containsExactly(false, true);
    }

    private void taken(int letters) {
        counted(CapScope.DESK, Seat.of(agent).desk(), letters);
    }

    private void counted(CapScope scope, UUID holder, int letters) {
        database.sql("update letter_day set letters = ? where scope = ? and holder = ?")
                .params(letters, scope.name(), holder)
                .update();
    }
}
