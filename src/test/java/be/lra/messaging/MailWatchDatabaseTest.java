package be.lra.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class MailWatchDatabaseTest {

    @Autowired
    MailWatch watch;

    @Autowired
    Outbox outbox;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void emptyTheOutbox() {
        sql.update("delete from outbox_message");
    }

    @Test
    void emptyOutboxHasNoBacklog() {
        assertThat(watch.backlog()).isEqualTo(new Backlog(0, Optional.empty()));
    }

    @Test
    void oldestWaitingMessageTellsSinceWhen() {
        enqueue();
        clock.advance(Duration.ofMinutes(3));
        enqueue();

        assertThat(watch.backlog()).isEqualTo(new Backlog(2, Optional.of(MutableClock.START)));
    }

    @ParameterizedTest
    @CsvSource({"mail-server-away, 1", "smtp-535, 1", "internal, 1", "smtp-450, 0", "smtp-451, 0"})
    void messageThatWaitsForItsOwnMailboxIsNotCounted(String reason, int counted) {
        enqueue();
        sql.update("update outbox_message set reason_code = ?, attempts = 1", reason);

        assertThat(watch.backlog().waiting()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED", "FAILED", "CANCELLED"})
    void endedMessageIsNotCounted(String state) {
        enqueue();
        sql.update("update outbox_message set state = ?", state);

        assertThat(watch.backlog()).isEqualTo(new Backlog(0, Optional.empty()));
    }

    @Test
    void serverThatTakesConnectionsIsAnswering() {
        assertThat(watch.server()).isEqualTo(MailServerState.ANSWERING);
    }

    @Test
    void serverThatListensNowhereIsAway() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(MessagingFixtures.gateway(port).look()).isEqualTo(MailServerState.AWAY);
    }

    @Test
    void withoutAHostItIsNotSetUp() {
        var gateway = new SmtpMailGateway(new JavaMailSenderImpl(), "no-reply@lra.example");

        assertThat(gateway.look()).isEqualTo(MailServerState.NOT_SET_UP);
    }

    private void enqueue() {
        transactions.executeWithoutResult(transaction -> outbox.enqueue(MessagingFixtures.to("zoe@example.org")));
    }
}
