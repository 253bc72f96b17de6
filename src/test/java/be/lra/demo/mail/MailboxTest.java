package be.lra.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void newestMailIsOpenAboveTheListOfAll() throws IOException {
        mailbox.receive(mail("link", "<a class=\"button\" href=\"#\">Go</a>"), NOW);
        mailbox.receive(mail("second"), NOW.plusSeconds(60));
        mailbox.receive(mail("third"), NOW.plusSeconds(61));

        assertThat(opened()).containsExactly(3);
        assertThat(new MailboxPage(mailbox).rows(null).getBody())
                .containsSubsequence("href=\"/demo/mail/3\"", "href=\"/demo/mail/2\"", "href=\"/demo/mail/1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a class=\"button\" href=\"#\">Go</a>", "<span class=\"ink code\">123456</span>"})
    void ofMailsThatCameTogetherTheOneThatAsksForSomethingIsOpen(String html) throws IOException {
        mailbox.receive(mail("earlier", html), NOW.minusSeconds(30));
        mailbox.receive(mail("link", html), NOW);
        mailbox.receive(mail("notice"), NOW.plusSeconds(1));

        assertThat(opened()).containsExactly(2);
    }

    private List<Integer> opened() {
        String rows = Objects.requireNonNull(new MailboxPage(mailbox).rows(null).getBody());
        return Pattern.compile("src=\"/demo/mail/(\\d+)/html\"")
                .matcher(rows)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
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

    private static byte[] mail(String subject, String html) {
        return """
                From: Commune <no-reply@lra.example>
                To: zoe@example.org
                Subject: %s
                Content-Type: text/html; charset=UTF-8

                %s
                """.formatted(subject, html).getBytes(StandardCharsets.UTF_8);
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
