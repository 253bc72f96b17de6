package be.lra.demo;

import static org.springframework.http.HttpHeaders.ACCEPT_LANGUAGE;

import be.lra.totp.Totp;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The page with the phones of the demonstration's agents: which code each app shows now. */
@RestController
@Profile("demo")
class AgentPhonesPage {

    private static final String PATH = "/demo/agents";
    private static final int HALF = 3; // digits; codes are read in two groups

    private final Clock clock;

    AgentPhonesPage(Clock clock) {
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> list(@RequestHeader(name = ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        DemoTexts texts = DemoTexts.asked(languages);
        return html(DemoPage.html(texts, texts.text("demo.agents.title"), """
                <p class="soft">%s</p>
                <div id="codes" data-rows="%s/rows">%s</div>
                <script src="/assets/demo/codes.js"></script>""".formatted(
                        DemoPage.escaped(texts.text("demo.agents.intro")), PATH, rows(texts, clock.instant()))));
    }

    /** Only the rows, for the script that looks for new codes. */
    @GetMapping(PATH + "/rows")
    ResponseEntity<String> rows(@RequestHeader(name = ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        return html(rows(DemoTexts.asked(languages), clock.instant()));
    }

    private static String rows(DemoTexts texts, Instant now) {
        long left = Totp.STEP.toSeconds() - Math.floorMod(now.getEpochSecond(), Totp.STEP.toSeconds());
        return Arrays.stream(DemoAccount.values())
                .map(account -> row(texts, account, now, left))
                .collect(Collectors.joining("\n", "\n<ul>\n", "\n</ul>"));
    }

    private static String row(DemoTexts texts, DemoAccount account, Instant now, long left) {
        String code = Totp.code(account.secret(), Totp.stepAt(now));
        return "<li><b class=\"code\">%s %s</b><span>%s · %s</span><span>%s</span></li>"
                .formatted(
                        code.substring(0, HALF),
                        code.substring(HALF),
                        DemoPage.escaped(account.userName()),
                        DemoPage.escaped(account.password()),
                        DemoPage.escaped(texts.text("demo.agents.left", left)));
    }

    private static ResponseEntity<String> html(String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(text);
    }
}
