package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DailyCapDatabaseTest {

    private static final int AT_ONCE = 8;
    private static final int EACH = 10;

    @Autowired
    DailyCap cap;

    @Autowired
    RegistrationProperties settings;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final OfficeProfile office = RegistrationFixtures.office();
    private final Seat seat = seat();

    @BeforeEach
    void openOffice() {
        setup.open(office);
    }

    @Test
    void manyAtOnceAreCountedAndNoneWaitsForAnotherInVain() throws Exception {
        assertThat(atOnce(Stream.generate(() -> seat).limit(AT_ONCE).toList())).isEqualTo(AT_ONCE * EACH);

        assertThat(cap.left(seat)).contains(new LettersLeft(CapScope.DESK, settings.dailyCap() - AT_ONCE * EACH));
    }

    /** Whatever the number of desks and whichever cap is the nearest, exactly as many letters as it allows. */
    @ParameterizedTest
    @CsvSource({"office_cap,1", "office_cap,37", "office_cap,79", "agent_cap,7", "daily_cap,3"})
    void atManyDesksAtOnceNotOneLetterMoreIsIssued(String column, int most) throws Exception {
        database.sql("update office set " + column + " = ? where id = ?")
                .params(most, office.id())
                .update();
        List<Seat> seats = Stream.generate(this::seat).limit(AT_ONCE).toList();

        int issued = atOnce(seats);

        assertThat(issued).isEqualTo(column.equals("office_cap") ? most : AT_ONCE * most);
        assertThat(seats)
                .allSatisfy(each ->
                        assertThat(cap.left(each)).map(LettersLeft::left).contains(0));
    }

    @Test
    void noneIsTakenBeyondTheCap() {
        for (int letter = 0; letter < settings.dailyCap(); letter++) {
            assertThat(take(seat)).isEmpty();
        }

        assertThat(take(seat)).contains(CapScope.DESK);
        assertThat(take(seat)).contains(CapScope.DESK);
        assertThat(cap.left(seat)).contains(new LettersLeft(CapScope.DESK, 0));
    }

    @Test
    void lettersOfAnAgentCountAtEveryDesk() {
        database.sql("update office set agent_cap = 2 where id = ?")
                .params(office.id())
                .update();
        Seat elsewhere = new Seat(seat.agent(), office.id(), UUID.randomUUID());

        assertThat(take(seat)).isEmpty();
        assertThat(take(elsewhere)).isEmpty();
        assertThat(take(seat)).contains(CapScope.AGENT);
        assertThat(cap.left(elsewhere)).contains(new LettersLeft(CapScope.AGENT, 0));
    }

    @Test
    void lettersOfAnAgentInAnotherOfficeAreNotCountedHere() {
        database.sql("update office set agent_cap = 1 where id = ?")
                .params(office.id())
                .update();
        OfficeProfile other = RegistrationFixtures.office();
        setup.open(other);

        assertThat(take(new Seat(seat.agent(), other.id(), UUID.randomUUID()))).isEmpty();
        assertThat(take(seat)).isEmpty();
    }

    @Test
    void whatIsIssuedInAnExerciseIsNotCounted() {
        database.sql("update office set exercise_of = id, daily_cap = 1, agent_cap = 1, office_cap = 1 where id = ?")
                .params(office.id())
                .update();

        assertThat(take(seat)).isEmpty();
        assertThat(take(seat)).isEmpty();
        assertThat(cap.left(seat)).isEmpty();
        assertThat(database.sql("select count(*) from letter_day where office = ?")
                        .params(office.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void daysOfLastWeekAreForgottenAndTodayIsNot() {
        take(seat);
        database.sql(
                        "insert into letter_day (office, day, scope, holder, letters) select office, day - interval 8 day, scope,"
                                + " holder, letters from letter_day where office = ?")
                .params(office.id())
                .update();

        cap.forgetOldDays();

        assertThat(database.sql("select count(*) from letter_day where office = ?")
                        .params(office.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(cap.left(seat)).contains(new LettersLeft(CapScope.DESK, settings.dailyCap() - 1));
    }

    /** It runs every minute on every node, while letters are issued. */
    @Test
    void forgettingDoesNotWaitForALetterThatIsBeingIssued() {
        transaction.executeWithoutResult(_ -> {
            cap.take(seat);
            assertThat(CompletableFuture.runAsync(cap::forgetOldDays)).succeedsWithin(Duration.ofSeconds(10));
        });
    }

    private int atOnce(List<Seat> seats) throws Exception {
        int taken = 0;
        try (var agents = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : agents.invokeAll(seats.stream().map(this::works).toList())) {
                taken += done.get();
            }
        }
        return taken;
    }

    private Callable<Integer> works(Seat at) {
        return () -> Math.toIntExact(Stream.generate(() -> take(at))
                .limit(EACH)
                .filter(Optional::isEmpty)
                .count());
    }

    private Seat seat() {
        return new Seat(UUID.randomUUID(), office.id(), UUID.randomUUID());
    }

    private Optional<CapScope> take(Seat at) {
        return transaction.execute(_ -> cap.take(at));
    }
}
