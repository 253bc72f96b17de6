package be.lra.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.mockito.Mockito.mock;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.audit.AuditTrail;
import be.lra.demo.mail.Mailbox;
import be.lra.demo.mail.ReceivedMail;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OutboxDatabaseTest {

    private final UUID subject = UUID.randomUUID();
    private final String address = "zoe." + subject + "@example.org";
    private final MintingComposer composer = new MintingComposer();

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxMessages messages;

    @Autowired
    AuditTrail trail;

    @Autowired
    MessagingProperties settings;

    @Autowired
    MailGateway gateway;

    @Autowired
    MutableClock clock;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    @Qualifier("selfCommitting")
    DataSource dataSource;

    @Autowired
    DeliverySchedule schedule;

    @Autowired
    AutowireCapableBeanFactory spring;

    private DeliveryWorker worker;

    @BeforeEach
    void makeANode() {
        sql.update("delete from outbox_message");
        sql.update("delete from scheduled_task");
        worker = node();
    }

    @Test
    void messageLeavesAfterTheCommit() {
        enqueue(address);

        worker.runOnce();

        assertThat(mailbox.to(address)).hasSize(1);
        assertThat(delivery()).satisfies(found -> {
            assertThat(found.state()).isEqualTo(DeliveryState.ACCEPTED);
            assertThat(found.attempts()).isEqualTo(1);
            assertThat(found.nextAttemptAt()).isNull();
        });
    }

    @Test
    void rolledBackTransactionLeavesNeitherMessageNorTask() {
        transactions.executeWithoutResult(transaction -> {
            outbox.enqueue(message(address));
            transaction.setRollbackOnly();
        });

        worker.runOnce();

        assertThat(count("outbox_message")).isZero();
        assertThat(count("scheduled_task")).isZero();
        assertThat(mailbox.to(address)).isEmpty();
    }

    @Test
    void nodeThatSendsNothingLeavesATaskForTheOthers() {
        UUID id = enqueue(address);

        assertThat(sql.queryForList("select task_instance from scheduled_task", String.class))
                .containsExactly(id.toString());
    }

    @Test
    void enteringOutsideATransactionIsRefused() {
        var message = message(address);

        assertThatThrownBy(() -> outbox.enqueue(message)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void ofManyNodesExactlyOneSends() throws Exception {
        UUID id = enqueue(address);
        int nodes = 6;
        var barrier = new CyclicBarrier(nodes);
        Callable<Optional<Instant>> race = () -> {
            DeliveryWorker node = node();
            barrier.await();
            return node.deliver(id);
        };

        try (var threads = Executors.newFixedThreadPool(nodes)) {
            for (var node : threads.invokeAll(Collections.nCopies(nodes, race))) {
                node.get();
            }
        }

        assertThat(mailbox.to(address)).hasSize(1);
        assertThat(composer.minted()).isEqualTo(1);
        assertThat(delivery().attempts()).isEqualTo(1);
    }

    @Test
    void refusalForGoodEndsTheDelivery() {
        enqueue("nobody@refused.example");

        worker.runOnce();

        assertThat(delivery().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery().reasonCode()).isEqualTo("smtp-550");
    }

    @Test
    void busyServerIsTriedAgainAfterEachPause() {
        enqueue("somebody@busy.example");

        worker.runOnce();
        Delivery afterFirst = delivery();
        clock.advance(Duration.ofSeconds(9));
        int tooEarly = worker.runOnce();
        clock.advance(Duration.ofSeconds(1));
        worker.runOnce();

        assertThat(afterFirst.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(afterFirst.reasonCode()).isEqualTo("smtp-451");
        assertThat(afterFirst.nextAttemptAt()).isEqualTo(MutableClock.START.plusSeconds(10));
        assertThat(tooEarly).isZero();
        assertThat(delivery().attempts()).isEqualTo(2);
        assertThat(delivery().nextAttemptAt()).isEqualTo(MutableClock.START.plusSeconds(40));
    }

    @Test
    void afterTheLastPauseTheMessageHasFailed() {
        enqueue("somebody@busy.example");

        int attempts = 0;
        while (worker.runOnce() == 1) {
            attempts++;
            clock.advance(Duration.ofHours(8));
        }

        assertThat(attempts).isEqualTo(settings.retryAfter().size() + 1);
        assertThat(delivery().state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void serverThatWasAwayGetsTheMailWithAFreshSecret() {
        enqueue(address);
        DeliveryWorker cutOff = node(mail -> {
            throw new MailUnavailable("mail-server-away", new IllegalStateException());
        });

        cutOff.runOnce();
        clock.advance(Duration.ofSeconds(10));
        worker.runOnce();

        assertThat(composer.minted()).isEqualTo(2);
        assertThat(mailbox.to(address))
                .singleElement()
                .extracting(ReceivedMail::text)
                .asString()
                .contains(composer.lastSecret());
        assertThat(delivery().state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void messageOfALostNodeIsTakenOverAfterItsLease() {
        enqueue(address);
        DeliveryWorker dying = node(mail -> {
            throw new StackOverflowError("the node dies");
        });

        assertThatThrownBy(dying::runOnce).isInstanceOf(StackOverflowError.class);
        int whileLeased = worker.runOnce();
        clock.advance(settings.lease());
        worker.runOnce();

        assertThat(whileLeased).isZero();
        assertThat(mailbox.to(address)).hasSize(1);
        assertThat(delivery().attempts()).isEqualTo(2);
    }

    @Test
    void composerThatFailsLosesNoMessage() {
        enqueue(address);
        composer.failNext();

        worker.runOnce();
        clock.advance(Duration.ofSeconds(10));
        worker.runOnce();

        assertThat(mailbox.to(address)).hasSize(1);
    }

    @Test
    void obsoleteMessageIsCancelled() {
        enqueue(address);
        composer.obsolete();

        worker.runOnce();

        assertThat(delivery().state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(mailbox.to(address)).isEmpty();
    }

    @Test
    void withdrawnMessageIsNotSent() {
        enqueue(address);

        transactions.executeWithoutResult(ignored -> outbox.cancel(subject, MessageKind.ACTIVATION_LINK));
        worker.runOnce();

        assertThat(delivery().state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(mailbox.to(address)).isEmpty();
    }

    @Test
    void composerMintsInATransactionThatEndsBeforeTheServerIsCalled() {
        enqueue(address);
        DeliveryWorker watching = node(mail -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            gateway.send(mail);
        });

        watching.runOnce();

        assertThat(composer.sawTransaction()).isTrue();
        assertThat(mailbox.to(address)).hasSize(1);
    }

    @Test
    void noTableHoldsASecretAndTheAddressIsForgottenAtTheEnd() {
        enqueue(address);
        String waiting = everything();

        worker.runOnce();

        assertThat(waiting).contains(address);
        assertThat(composer.lastSecret()).isNotBlank();
        assertThat(everything()).doesNotContain(composer.lastSecret(), address);
    }

    @Test
    void trailTellsQueuedFailedAndAccepted() {
        enqueue(address);
        clock.advance(Duration.ofSeconds(1));
        node(mail -> {
                    throw new MailUnavailable("smtp-451", new IllegalStateException());
                })
                .runOnce();
        clock.advance(Duration.ofSeconds(10));

        worker.runOnce();

        assertThat(sql.queryForList(
                        "select concat(kind, details) from audit_event where registration = ? order by at, id",
                        String.class,
                        subject.toString()))
                .satisfiesExactly(
                        queued -> assertThat(queued).startsWith("MessageQueued").contains("ACTIVATION_LINK"),
                        failed -> assertThat(failed).startsWith("MessageFailed").contains("smtp-451", "true"),
                        accepted -> assertThat(accepted)
                                .startsWith("MessageAccepted")
                                .contains("2"));
    }

    @Test
    void endedMessagesAreForgottenAfterTheRetention() {
        enqueue(address);
        worker.runOnce();
        clock.advance(settings.retention().plusSeconds(1));

        int forgotten = steps().forget();

        assertThat(forgotten).isEqualTo(1);
    }

    @Test
    void runningNodeSendsAtOnceWithoutATask() throws Exception {
        try (var running = new RunningNode(gateway)) {
            running.enter(address);

            await().until(() -> delivery().state(), equalTo(DeliveryState.ACCEPTED));
            assertThat(mailbox.to(address)).hasSize(1);
        }
        assertThat(deliveryTasks()).isEmpty();
    }

    @Test
    void whatTheServerDidNotTakeIsTriedAgainByTheScheduler() throws Exception {
        var away = new AtomicBoolean(true);
        try (var running = new RunningNode(mail -> {
            if (away.getAndSet(false)) {
                throw new MailUnavailable("mail-server-away", new IllegalStateException());
            }
            gateway.send(mail);
        })) {
            UUID id = running.enter(address);
            await().until(this::deliveryTasks, equalTo(List.of(id.toString())));

            clock.advance(settings.retryAfter().getFirst());

            await().until(() -> delivery().state(), equalTo(DeliveryState.ACCEPTED));
            await().until(this::deliveryTasks, equalTo(List.of()));
        }
        assertThat(mailbox.to(address)).hasSize(1);
    }

    @Test
    void messageEnteredWhileTheNodeStopsIsFoundByTheSweep() throws Exception {
        var running = new RunningNode(gateway);
        running.close();

        running.enter(address);

        assertThat(delivery().state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(worker.runOnce()).isEqualTo(1);
        assertThat(mailbox.to(address)).hasSize(1);
    }

    /** A node that sends what is entered on it. */
    private final class RunningNode implements AutoCloseable {

        private final DeliveryTasks tasks;

        RunningNode(MailGateway through) {
            var quick = new MessagingProperties(
                    settings.senderAddress(),
                    settings.retryAfter(),
                    settings.lease(),
                    settings.retention(),
                    new MessagingProperties.Schedule(true, Duration.ofMillis(200), Duration.ofSeconds(10), 2));
            tasks = new DeliveryTasks(dataSource, node(through), steps(), schedule, quick, clock);
            tasks.start();
            awaitFirstSweep();
        }

        UUID enter(String recipient) {
            UUID id = enqueue(recipient);
            sql.update("delete from scheduled_task where task_instance = ?", id.toString()); // for other nodes
            tasks.sendNow(new DeliverySchedule.MessageEntered(id, message(recipient)));
            return id;
        }

        @Override
        public void close() {
            tasks.stop();
        }
    }

    /** Else it may take the message first. */
    private void awaitFirstSweep() {
        await().until(
                        () -> sql.queryForObject(
                                "select count(*) from scheduled_task where task_instance = 'recurring'"
                                        + " and last_success is not null and picked = 0",
                                Integer.class),
                        equalTo(1));
    }

    private List<String> deliveryTasks() {
        return sql.query(
                "select task_instance from scheduled_task where task_name = 'deliver-message'",
                (row, number) -> row.getString(1));
    }

    private UUID enqueue(String recipient) {
        return Objects.requireNonNull(transactions.execute(ignored -> outbox.enqueue(message(recipient))));
    }

    private OutgoingMessage message(String recipient) {
        return new OutgoingMessage(
                MessageKind.ACTIVATION_LINK, subject, new EmailAddress(recipient), Language.NL, "Gemeente Voorbeeld");
    }

    private Delivery delivery() {
        return outbox.latest(subject, MessageKind.ACTIVATION_LINK).orElseThrow();
    }

    private DeliveryWorker node() {
        return node(gateway);
    }

    private DeliveryWorker node(MailGateway through) {
        return new DeliveryWorker(steps(), through, mock(SmsGateway.class), mock(ExerciseMailbox.class));
    }

    private DeliverySteps steps() {
        var raw = new DeliverySteps(messages, new Composers(List.of(composer), List.of()), trail, settings, clock);
        return (DeliverySteps) spring.initializeBean(raw, "stepsOfThisTest");
    }

    private int count(String table) {
        return Objects.requireNonNull(sql.queryForObject("select count(*) from " + table, Integer.class));
    }

    private String everything() {
        return List.of("outbox_message", "scheduled_task", "audit_event").stream()
                .map(table -> sql.queryForList("select * from " + table).toString())
                .toList()
                .toString();
    }

    /** Mints a new secret at each call, as the real composers do. */
    private static final class MintingComposer implements MessageComposer {
        private final List<String> secrets = new CopyOnWriteArrayList<>();
        private volatile boolean failNext;
        private volatile boolean obsolete;
        private volatile boolean sawTransaction;

        @Override
        public Set<MessageKind> kinds() {
            return Set.of(MessageKind.ACTIVATION_LINK);
        }

        @Override
        public Optional<MailContent> compose(MessageKind kind, UUID about, Language language, Instant now) {
            sawTransaction = TransactionSynchronizationManager.isActualTransactionActive();
            if (failNext) {
                failNext = false;
                throw new IllegalStateException("the composer fails once");
            }
            if (obsolete) {
                return Optional.empty();
            }
            String secret = UUID.randomUUID().toString().replace("-", "");
            secrets.add(secret);
            return Optional.of(new MailContent(
                    "CSAM – Mijn digitale sleutels: activering",
                    List.of(new MailBlock.Action("activeren", URI.create("https://lra.example/activate/" + secret)))));
        }

        int minted() {
            return secrets.size();
        }

        String lastSecret() {
            return secrets.getLast();
        }

        boolean sawTransaction() {
            return sawTransaction;
        }

        void failNext() {
            failNext = true;
        }

        void obsolete() {
            obsolete = true;
        }
    }
}
