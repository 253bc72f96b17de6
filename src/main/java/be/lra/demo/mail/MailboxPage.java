package be.lra.demo.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page with every mail the demonstration sent, newest first; mails appear while one looks. */
@RestController
@Profile("demo")
class MailboxPage {

    private static final String PATH = "/demo/mail";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Europe/Brussels"));

    /** A mail may show its own styles and open its links in a new tab, and nothing else. */
    private static final String SANDBOX = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping(PATH)
    ResponseEntity<String> list() {
        return page("Mailbox", """
                <p class="soft">Every mail of the demonstration arrives here and goes nowhere else. Addresses at
                <b>refused.example</b> are refused, <b>busy.example</b> is always busy.</p>
                <div id="mails">%s</div>
                <script src="/assets/demo/mailbox.js"></script>""".formatted(rows(mailbox.mails())));
    }

    /** Only the rows, for the script that looks for new mails. */
    @GetMapping(PATH + "/rows")
    ResponseEntity<String> rows() {
        return html(rows(mailbox.mails()));
    }

    @GetMapping(PATH + "/{number}")
    ResponseEntity<String> show(@PathVariable int number) {
        return find(
                number,
                mail -> page(mail.subject(), """
                <p><a href="%1$s">Back to the mailbox</a></p>
                <dl><dt>From</dt><dd>%3$s</dd><dt>To</dt><dd>%4$s</dd><dt>Received</dt><dd>%5$s</dd></dl>
                <iframe title="The mail" src="%1$s/%2$d/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
                <h2>As plain text</h2>
                <pre>%6$s</pre>
                <p><a href="%1$s/%2$d/source">Source</a></p>""".formatted(
                                PATH,
                                number,
                                escaped(mail.sender()),
                                escaped(mail.recipient()),
                                TIME.format(mail.receivedAt()),
                                linked(mail.text()))));
    }

    @GetMapping(PATH + "/{number}/html")
    ResponseEntity<String> showHtml(@PathVariable int number) {
        return find(
                number,
                mail -> ResponseEntity.ok()
                        .header("Content-Security-Policy", SANDBOX)
                        .cacheControl(CacheControl.noStore())
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(mail.html().replaceFirst("<head>", "<head><base target=\"_blank\">")));
    }

    @GetMapping(PATH + "/{number}/source")
    ResponseEntity<String> showSource(@PathVariable int number) {
        return find(
                number,
                mail -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(mail.source()));
    }

    private ResponseEntity<String> find(int number, Function<ReceivedMail, ResponseEntity<String>> answer) {
        return mailbox.find(number)
                .map(answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String rows(List<ReceivedMail> mails) {
        if (mails.isEmpty()) {
            return "<p>No mail yet. It appears here by itself.</p>";
        }
        return mails.stream().map(MailboxPage::row).collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private static String row(ReceivedMail mail) {
        return "<li><a href=\"%s/%d\"><b>%s</b></a><span>%s → %s</span><time>%s</time></li>"
                .formatted(
                        PATH,
                        mail.number(),
                        escaped(mail.subject()),
                        escaped(mail.sender()),
                        escaped(mail.recipient()),
                        TIME.format(mail.receivedAt()));
    }

    private static String linked(String text) {
        return escaped(text)
                .replaceAll("https?://[^\\s<]+", "<a href=\"$0\" target=\"_blank\" rel=\"noreferrer\">$0</a>");
    }

    private static ResponseEntity<String> page(String title, String body) {
        return html("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <link rel="icon" type="image/svg+xml" href="/assets/desk/mark.svg">
                <link rel="stylesheet" href="/assets/demo/demo.css">
                </head>
                <body><main><h1>%1$s</h1>
                %2$s
                </main></body>
                </html>
                """.formatted(escaped(title), body));
    }

    private static ResponseEntity<String> html(String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(text);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
