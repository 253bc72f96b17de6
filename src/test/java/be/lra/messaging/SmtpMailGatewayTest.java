package be.lra.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lra.demo.mail.MailSink;
import be.lra.demo.mail.Mailbox;
import be.lra.demo.mail.ReceivedMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailGatewayTest {

    private static final Instant NOW = Instant.parse("2026-11-17T09:40:00Z");

    @TempDir
    Path folder;

    private Mailbox mailbox;
    private MailSink sink;
    private SmtpMailGateway gateway;

    @BeforeEach
    void start() {
        mailbox = new Mailbox(folder);
        sink = MailSink.start(0, mailbox, Clock.systemUTC());
        gateway = MessagingFixtures.gateway(sink.port());
    }

    @AfterEach
    void stop() {
        gateway.close();
        sink.close();
    }

    @Test
    void mailArrivesAsItWasWritten() {
        Mail mail = mailTo("zoe@example.org");

        gateway.send(mail);

        assertThat(mailbox.to("zoe@example.org")).singleElement().satisfies(received -> {
            assertThat(received.subject()).isEqualTo("CSAM – Mes clés numériques : activation");
            assertThat(received.sender()).isEqualTo("Commune de Val-Exemple <no-reply@lra.example>");
            assertThat(received.text()).isEqualTo(mail.text());
            assertThat(received.html()).isEqualTo(mail.html());
            assertThat(received.source())
                    .contains("Auto-Submitted: auto-generated", "Content-Language: fr", "multipart/alternative")
                    .contains("Message-ID: <" + mail.id() + "@lra.example>")
                    .contains("Date: Tue, 17 Nov 2026");
        });
    }

    @Test
    void severalMailsShareAConnection() {
        for (int i = 0; i < 5; i++) {
            gateway.send(mailTo("zoe@example.org"));
        }

        assertThat(mailbox.mails()).hasSize(5);
    }

    @Test
    void unknownMailboxIsARefusalForGood() {
        var refusal = catchThrowableOfType(MailRefused.class, () -> gateway.send(mailTo("nobody@refused.example")));

        assertThat(refusal.reasonCode()).isEqualTo("smtp-550");
    }

    @Test
    void busyServerIsWorthAnotherAttempt() {
        var trouble = catchThrowableOfType(MailUnavailable.class, () -> gateway.send(mailTo("somebody@busy.example")));

        assertThat(trouble.reasonCode()).isEqualTo("smtp-451");
    }

    @Test
    void refusalDoesNotSpoilTheNextMail() {
        assertThatThrownBy(() -> gateway.send(mailTo("nobody@refused.example"))).isInstanceOf(MailRefused.class);

        gateway.send(mailTo("zoe@example.org"));

        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void serverThatWentAwayIsMissedAndFoundAgain() {
        gateway.send(mailTo("zoe@example.org"));
        int port = sink.port();
        sink.close();

        var trouble = catchThrowableOfType(MailUnavailable.class, () -> gateway.send(mailTo("zoe@example.org")));
        sink = MailSink.start(port, mailbox, Clock.systemUTC());
        gateway.send(mailTo("zoe@example.org"));

        assertThat(trouble.reasonCode()).isEqualTo("mail-server-away");
        assertThat(mailbox.mails()).hasSize(2);
    }

    @Test
    void internationalDomainTravelsInItsAsciiForm() {
        gateway.send(mailTo("zoe@münchen.example"));

        assertThat(mailbox.to("zoe@xn--mnchen-3ya.example")).hasSize(1);
    }

    @Test
    void addressBeyondAsciiArrivesUnchanged() {
        gateway.send(mailTo("zoë@example.org"));

        assertThat(mailbox.mails())
                .singleElement()
                .extracting(ReceivedMail::recipient)
                .isEqualTo("zoë@example.org");
    }

    @Test
    void lookingSendsNothing() {
        assertThat(gateway.look()).isEqualTo(MailServerState.ANSWERING);
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void serverThatWentAwayIsSeenAtTheNextLook() {
        gateway.look();
        sink.close();

        assertThat(gateway.look()).isEqualTo(MailServerState.AWAY);
    }

    @Test
    void refusedAccountIsToldApartFromASilentServer() throws IOException {
        try (var doorkeeper = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuseAccounts(doorkeeper));
            var server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            server.setPort(doorkeeper.getLocalPort());
            server.setUsername("counter");
            server.setPassword("wrong");

            assertThat(new SmtpMailGateway(server, "no-reply@lra.example").look())
                    .isEqualTo(MailServerState.NOT_ADMITTED);
        }
    }

    /** A mail server that greets and then admits nobody (RFC 4954 §6). */
    private static void refuseAccounts(ServerSocket doorkeeper) {
        try (Socket caller = doorkeeper.accept();
                var lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                var answers = new PrintStream(caller.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            answers.print("220 doorkeeper\r\n");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.print(line.startsWith("EHLO") ? "250-doorkeeper\r\n250 AUTH PLAIN\r\n" : "535 no\r\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail mailTo(String address) {
        return MailWriter.write(UUID.randomUUID(), MessagingFixtures.to(address), MessagingFixtures.EVERY_BLOCK, NOW);
    }
}
