package be.lra.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What browsers report that a page's policy kept from it (security.md 12; Content Security Policy Level 3 §5.5): a page of ours
 * that breaks its own policy, or something that an extension or an attacker put into it. Anybody may send anything here: it is
 * counted, and the log is told once a minute at most. No address of a page is kept, for links with secrets are addresses.
 */
@RestController
class PolicyReports {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyReports.class);
    private static final int LONGEST = 8_192; // bytes
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Pattern HOST = Pattern.compile("(?:https?|wss?)://([a-z0-9.-]{1,80})(?:[:/].*)?");
    private static final Set<String> WORDS =
            Set.of("inline", "eval", "wasm-eval", "data", "blob", "self", "trusted-types-policy", "trusted-types-sink");
    private static final Set<String> DIRECTIVES = Set.of(
            "default-src",
            "script-src",
            "script-src-elem",
            "script-src-attr",
            "style-src",
            "style-src-elem",
            "style-src-attr",
            "img-src",
            "font-src",
            "connect-src",
            "frame-src",
            "object-src",
            "base-uri",
            "form-action",
            "frame-ancestors");

    private final JsonMapper json;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.MIN);

    PolicyReports(JsonMapper json, MeterRegistry meters, Clock clock) {
        this.json = json;
        this.meters = meters;
        this.clock = clock;
    }

    /** One report. */
    @PostMapping(Faces.POLICY_REPORTS)
    ResponseEntity<Void> report(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            count(json.readTree(body).path("csp-report"));
        } catch (JacksonException unreadable) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.noContent().build();
    }

    private void count(JsonNode report) {
        if (!report.isObject()) {
            return;
        }
        String older = report.path("violated-directive").asString(""); // all that some browsers send
        String directive = known(report.path("effective-directive").asString(older));
        String face = Faces.isDesk(report.path("document-uri").asString("")) ? "desk" : "citizen";
        meters.counter("lra.web.policy.reports", "face", face, "directive", directive)
                .increment();
        Instant now = clock.instant();
        Instant last = told.get();
        if (!now.isBefore(last.plus(QUIET)) && told.compareAndSet(last, now)) {
            LOG.warn(
                    "The policy of a page ({}) kept {} from it, from {}. Further reports of the next minute are only counted.",
                    face,
                    directive,
                    source(report.path("blocked-uri").asString("")));
        }
    }

    private static String known(String directive) {
        String name = directive.split(" ", 2)[0];
        return DIRECTIVES.contains(name) ? name : "other";
    }

    /** A word of the standard, or the host alone. */
    private static String source(String blocked) {
        var host = HOST.matcher(blocked);
        return host.matches() ? host.group(1) : WORDS.contains(blocked) ? blocked : "somewhere else";
    }
}
