package be.lra.demo.sms;

import static org.springframework.http.HttpHeaders.ACCEPT_LANGUAGE;

import be.lra.demo.DemoPage;
import be.lra.demo.DemoTexts;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The page with every SMS the demonstration sent, newest first; they appear while one looks. */
@RestController
@Profile("demo")
class SmsInboxPage {

    private static final String PATH = "/demo/sms";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Europe/Brussels"));

    private final SmsInbox inbox;

    SmsInboxPage(SmsStubServer provider) {
        this.inbox = provider.inbox();
    }

    @GetMapping(PATH)
    ResponseEntity<String> list(@RequestHeader(name = ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        DemoTexts texts = DemoTexts.asked(languages);
        return html(DemoPage.html(texts, texts.text("demo.sms.title"), """
                <div id="mails" data-rows="%s/rows">%s</div>
                <p class="soft">%s</p>
                <script src="/assets/demo/mailbox.js"></script>""".formatted(
                        PATH,
                        rows(texts, inbox.messages()),
                        texts.text(
                                "demo.sms.intro",
                                "<b>" + SmsStubServer.REFUSED + "</b>",
                                "<b>" + SmsStubServer.DOWN + "</b>"))));
    }

    /** Only the rows, for the script that looks for new ones. */
    @GetMapping(PATH + "/rows")
    ResponseEntity<String> rows(@RequestHeader(name = ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        return html(rows(DemoTexts.asked(languages), inbox.messages()));
    }

    private static String rows(DemoTexts texts, List<ReceivedSms> messages) {
        return messages.isEmpty()
                ? "<p>%s</p>".formatted(texts.text("demo.sms.empty"))
                : messages.stream().map(SmsInboxPage::row).collect(Collectors.joining("\n", "\n<ul>\n", "\n</ul>"));
    }

    private static String row(ReceivedSms sms) {
        return "<li><p class=\"sms\">%s</p><span>%s → %s</span><time>%s</time></li>"
                .formatted(
                        DemoPage.escaped(sms.text()),
                        DemoPage.escaped(sms.sender()),
                        DemoPage.escaped(sms.recipient()),
                        TIME.format(sms.receivedAt()));
    }

    private static ResponseEntity<String> html(String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(text);
    }
}
