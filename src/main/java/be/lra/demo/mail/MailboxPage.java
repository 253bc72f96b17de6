package be.lra.demo.mail;

import static org.springframework.http.HttpHeaders.ACCEPT_LANGUAGE;

import be.lra.demo.DemoPage;
import be.lra.demo.DemoTexts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The page with every mail the demonstration sent, newest first; mails appear while one looks, the newest one open. */
@RestController
@Profile("demo")
class MailboxPage {

    private static final String PATH = "/demo/mail";
    private static final Duration TOGETHER = Duration.ofSeconds(10); // a letter's two mails leave in any order
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
    ResponseEntity<String> list(@RequestHeader(name = ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        DemoTexts texts = DemoTexts.asked(languages);
        return html(DemoPage.html(texts, texts.text("demo.mail.title"), """
                <div id="mails" data-rows="%s/rows">%s</div>
                <p class="soft">%s</p>
                <script src="/assets/demo/mailbox.js"></script>""".formatted(
                        PATH,
                        rows(texts, mailbox.mails()),
                        texts.text("demo.mail.intro", "<b>refused.example</b>", "<b>busy.example</b>"))));
    }

    /** Only the rows, for the script that looks for new mails. */
    @GetMapping(PATH + "/rows")
    ResponseEntity<String> rows(@RequestHeader(name = ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        return html(rows(DemoTexts.asked(languages), mailbox.mails()));
    }

    @GetMapping(PATH + "/{number}")
    ResponseEntity<String> show(
            @PathVariable int number,
            @RequestHeader(name = ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        DemoTexts texts = DemoTexts.asked(languages);
        return find(number, mail -> html(DemoPage.html(texts, mail.subject(), body(texts, mail))));
    }

    private static String body(DemoTexts texts, ReceivedMail mail) {
        return """
                <p><a href="%1$s">%3$s</a></p>
                <dl><dt>%4$s</dt><dd>%5$s</dd><dt>%6$s</dt><dd>%7$s</dd><dt>%8$s</dt><dd>%9$s</dd></dl>
                %10$s
                <h2>%11$s</h2>
                <pre>%12$s</pre>
                <p><a href="%1$s/%2$d/source">%13$s</a></p>""".formatted(
                        PATH,
                        mail.number(),
                        texts.text("demo.mail.back"),
                        texts.text("demo.mail.from"),
                        DemoPage.escaped(mail.sender()),
                        texts.text("demo.mail.to"),
                        DemoPage.escaped(mail.recipient()),
                        texts.text("demo.mail.received"),
                        TIME.format(mail.receivedAt()),
                        frame(texts, mail),
                        texts.text("demo.mail.plain"),
                        linked(mail.text()),
                        texts.text("demo.mail.source"));
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

    private static String rows(DemoTexts texts, List<ReceivedMail> mails) {
        if (mails.isEmpty()) {
            return "<p>%s</p>".formatted(texts.text("demo.mail.empty"));
        }
        String all = mails.stream().map(MailboxPage::row).collect(Collectors.joining("\n", "\n<ul>\n", "\n</ul>"));
        return opened(texts, newest(mails)) + all;
    }

    /** Of the mails that came together the one to do something with, if there is one: with a link or a code. */
    private static ReceivedMail newest(List<ReceivedMail> mails) {
        ReceivedMail last = mails.getFirst();
        return mails.stream()
                .takeWhile(mail -> mail.receivedAt().plus(TOGETHER).isAfter(last.receivedAt()))
                .filter(ReceivedMail::asksForSomething)
                .findFirst()
                .orElse(last);
    }

    private static String opened(DemoTexts texts, ReceivedMail mail) {
        return "<h2>%s</h2>\n<div class=\"newest\">%s</div>"
                .formatted(DemoPage.escaped(mail.subject()), frame(texts, mail));
    }

    private static String frame(DemoTexts texts, ReceivedMail mail) {
        return "<iframe title=\"%s\" src=\"%s/%d/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>"
                .formatted(
                        DemoPage.escaped(texts.text("demo.mail.frame") + ": " + mail.subject()), PATH, mail.number());
    }

    private static String row(ReceivedMail mail) {
        return "<li><a href=\"%s/%d\"><b>%s</b></a><span>%s → %s</span><time>%s</time></li>"
                .formatted(
                        PATH,
                        mail.number(),
                        DemoPage.escaped(mail.subject()),
                        DemoPage.escaped(mail.sender()),
                        DemoPage.escaped(mail.recipient()),
                        TIME.format(mail.receivedAt()));
    }

    private static String linked(String text) {
        return DemoPage.escaped(text)
                .replaceAll("https?://[^\\s<]+", "<a href=\"$0\" target=\"_blank\" rel=\"noreferrer\">$0</a>");
    }

    private static ResponseEntity<String> html(String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(text);
    }
}
