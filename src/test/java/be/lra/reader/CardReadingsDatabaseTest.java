package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.office.OfficeSetup;
import be.lra.reader.ReadingOutcome.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class CardReadingsDatabaseTest {

    private static int offices = 500;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    Bridges bridges;

    @Autowired
    CardReadings readings;

    @Autowired
    ReadingRows rows;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    private ReaderFixtures office;

    @BeforeEach
    void openOffice() {
        office = new ReaderFixtures(setup, bridges, ++offices);
        office.signIn();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @RepeatedTest(5)
    void oneReadingGoesToExactlyOneOfTwoAgents() throws Exception {
        store("card-removed");
        var together = new CyclicBarrier(2);
        Callable<Optional<ReadingOutcome>> agent = () -> {
            office.signIn();
            together.await();
            return readings.take(office.desk);
        };

        List<Future<Optional<ReadingOutcome>>> both;
        try (var threads = Executors.newFixedThreadPool(2)) {
            both = threads.invokeAll(List.of(agent, agent));
        }

        assertThat(List.of(
                        both.getFirst().get().isPresent(), both.getLast().get().isPresent()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void agentOfAnotherDeskMayNotTake() {
        store("card-removed");
        new ReaderFixtures(setup, bridges, ++offices).signIn();

        assertThatThrownBy(() -> readings.take(office.desk)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void agentOfAnotherDeskMayNotWaitForACard() {
        new ReaderFixtures(setup, bridges, ++offices).signIn();

        assertThatThrownBy(() -> readings.take(office.desk)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void expiredReadingIsNotHandedOut() {
        store("card-removed");
        clock.advance(Duration.ofMinutes(2));

        assertThat(readings.take(office.desk)).isEmpty();
    }

    private void store(String problem) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            rows.save(new CardReading(id, office.desk, new byte[32], now, now.plusSeconds(60)));
        });
        transaction.executeWithoutResult(status -> rows.fill(
                id,
                CardReading.State.OPEN,
                StoredOutcome.of(new Unreadable(problem, now), now.plus(Duration.ofMinutes(2)), json)));
    }
}
