package be.lra.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.messaging.DeliverySchedule.MessageEntered;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FirstAttemptsTest {

    private final List<MessageEntered> tried = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void urgentOnesGoFirstAndTheOthersInTheirOrder() throws InterruptedException {
        var all = new CountDownLatch(4);
        var first = message(false);
        var second = message(false);
        var third = message(false);
        var urgent = message(true);
        try (var attempts = new FirstAttempts(1, message -> {
            waitAtTheGate();
            tried.add(message);
            all.countDown();
        })) {
            List.of(first, second, third, urgent).forEach(attempts::add);
            gate.countDown();
            all.await();
        }

        assertThat(tried).containsExactly(first, urgent, second, third);
    }

    @Test
    void troubleWithOneDoesNotStopTheNext() throws InterruptedException {
        var both = new CountDownLatch(2);
        try (var attempts = new FirstAttempts(1, message -> {
            both.countDown();
            throw new IllegalStateException("the database is away");
        })) {
            attempts.add(message(false));
            attempts.add(message(false));
            both.await();
        }

        assertThat(both.getCount()).isZero();
    }

    @Test
    void closingEndsWhatIsUnderWayAndForgetsWhatWaits() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var attempts = new FirstAttempts(1, message -> {
            begun.countDown();
            waitAtTheGate();
            tried.add(message);
        });
        var underWay = message(false);
        attempts.add(underWay);
        attempts.add(message(false));
        begun.await();

        Thread closer = Thread.ofPlatform().start(attempts::close);
        await().until(closer::getState, equalTo(Thread.State.TIMED_WAITING));
        gate.countDown();
        closer.join();
        attempts.add(message(true));

        assertThat(tried).containsExactly(underWay);
    }

    private static MessageEntered message(boolean urgent) {
        return new MessageEntered(
                UUID.randomUUID(),
                new OutgoingMessage(
                        urgent ? MessageKind.LOGIN_CODE : MessageKind.ACTIVATION_LINK,
                        UUID.randomUUID(),
                        new EmailAddress("rosa@example.org"),
                        Language.FR,
                        "Ville"));
    }

    private void waitAtTheGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
