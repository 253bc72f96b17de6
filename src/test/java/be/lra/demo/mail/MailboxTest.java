package be.lra.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private static final Instant NOW = Instant.parse("2026-11-17T09:40:00Z");

    @TempDir
    Path folder;

    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = new Mailbox(folder);
    }

    @Test
    void newestMailStandsFirst() throws IOException {
        mailbox.receive(mail("first"), NOW);
        mailbox.receive(mail("second"), NOW);

        assertThat(mailbox.mails()).extracting(ReceivedMail::subject).containsExactly("second", "first");
    }

    @Test
    void restartLosesNoMailAndCountsOn() throws IOException {
        mailbox.receive(mail("before"), NOW);

        var reopened = new Mailbox(folder);
        reopened.receive(mail("after"), NOW);

        assertThat(reopened.mails()).extracting(ReceivedMail::number).containsExactly(2, 1);
    }

    @Test
    void newestTwoMailsAreOpenAboveTheListOfAll() throws IOException {
        for (String subject : List.of("first", "second", "third")) {
            mailbox.receive(mail(subject), NOW);
        }

        assertThat(new MailboxPage(mailbox).rows(null).getBody())
                .containsSubsequence("src=\"/demo/mail/3/html\"", "src=\"/demo/mail/2/html\"", "href=\"/demo/mail/1\"")
                .doesNotContain("/demo/mail/1/html");
    }

    @Test
    void mailIsShownInASandboxWithoutScripts() throws IOException {
        mailbox.receive(mail("<script>alert(1)</script>"), NOW);
        var page = new MailboxPage(mailbox);

        assertThat(page.list(null).getBody()).doesNotContain("<script>alert");
        assertThat(page.showHtml(1).getHeaders().getFirst("Content-Security-Policy"))
                .startsWith("sandbox allow-popups")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin");
    }

    @Test
    void linksOfThePlainPartCanBeFollowed() throws IOException {
        mailbox.receive(mail("link"), NOW);

        assertThat(new MailboxPage(mailbox).show(1, null).getBody())
                .contains("<a href=\"https://lra.example/activate/abc?a=1&amp;b=2\"");
    }

    private static byte[] mail(String subject) {
        return """
                From: Commune <no-reply@lra.example>
                To: zoe@example.org
                Subject: %s
                Content-Type: text/plain; charset=UTF-8

                Follow https://lra.example/activate/abc?a=1&b=2 at home.
                """.formatted(subject).getBytes(StandardCharsets.UTF_8);
    }
}
