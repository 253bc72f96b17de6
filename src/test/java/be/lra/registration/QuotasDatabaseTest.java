package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.TimeOrderedId;
import be.lra.office.DeskProfile;
import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
import be.lra.office.Role;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.stream.IntStream;
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

        assertThat(quotas.nearlyUsedUp()).containsExactly(new Quotas.Quota(Quotas.Scope.DESK, desk, 80, 100));
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

        assertThat(quotas.nearlyUsedUp()).containsExactly(new Quotas.Quota(Quotas.Scope.DESK, desk, 20, 40));
    }

    @Test
    void agentIsToldOfWhateverTheDesks() {
        IntStream.range(0, 80).forEach(this::letter);
        RegistrationFixtures.signIn(supervisor());

        assertThat(quotas.nearlyUsedUp())
                .containsExactly(new Quotas.Quota(Quotas.Scope.AGENT, agent.pseudonym(), 80, 100));
    }

    @Test
    void newDayBeginsAtNothing() {
        issued(MARTA);
        taken(100);
        IntStream.range(0, 90).forEach(this::letter);
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

    private void taken(int letters) {
        database.sql("update desk_day set letters = ? where desk = ?")
                .params(letters, Seat.of(agent).desk())
                .update();
    }

    private void letter(int number) {
        database.sql("""
                        insert into registration (id, version, reference, state, means, office, desk, agent, started_at,
                            letters)
                        values (?, 0, ?, 'EXPIRED', 'CARD', ?, ?, ?, ?, 1)""")
                .params(
                        TimeOrderedId.next(clock.instant(), random),
                        "R-%04d-QQ".formatted(number),
                        office.id(),
                        Seat.of(agent).desk(),
                        agent.agentId(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
