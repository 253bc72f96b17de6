package be.lra.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

class PolicyReportsTest {

    private static final String REPORT = """
            {"csp-report": {"document-uri": "https://lra.example/activate/SECRETTOKEN", "effective-directive": "%s",
             "blocked-uri": "%s"}}""";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MutableClock clock = new MutableClock();
    private final PolicyReports reports = new PolicyReports(new JsonMapper(), meters, clock);
    private final Logger log = (Logger) LoggerFactory.getLogger(PolicyReports.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
    }

    @Test
    void reportIsCountedAndToldWithoutTheAddressOfThePage() throws Exception {
        assertThat(send(REPORT.formatted("script-src-elem", "https://evil.example:8443/x.js?a=b")))
                .isEqualTo(204);

        assertThat(counted("citizen", "script-src-elem")).isEqualTo(1);
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("citizen", "script-src-elem", "evil.example")
                        .doesNotContain("SECRETTOKEN", "activate", "x.js"));
    }

    @Test
    void reportOfTheDeskIsToldApart() throws Exception {
        send(REPORT.replace("activate/SECRETTOKEN", "desk/home").formatted("img-src", "inline"));

        assertThat(counted("desk", "img-src")).isEqualTo(1);
    }

    @Test
    void logIsToldOnceAMinuteAtMost() throws Exception {
        send(REPORT.formatted("img-src", "data"));
        send(REPORT.formatted("img-src", "data"));
        clock.advance(Duration.ofSeconds(59));
        send(REPORT.formatted("img-src", "data"));
        assertThat(lines.list).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        send(REPORT.formatted("img-src", "data"));

        assertThat(lines.list).hasSize(2);
        assertThat(counted("citizen", "img-src")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "whatever-src-somebody-invents, https://a.example/, other",
        "script-src 'self' https://x.example, https://a.example/, script-src",
        "'', '', other",
    })
    void noMeterIsMadeOfWhatSomebodyInvents(String directive, String blocked, String counted) throws Exception {
        send(REPORT.formatted(directive, blocked));

        assertThat(counted("citizen", counted)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/\\nFORGED LINE", "javascript:alert(1)", "//x", "https://ä.example/"})
    void nothingOfAStrangerGetsIntoTheLog(String blocked) throws Exception {
        send(REPORT.formatted("img-src", blocked));

        assertThat(lines.list)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getFormattedMessage()).doesNotContain("FORGED", "alert", "\n", "//", "ä"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "no json"})
    void whatNobodyCanReadIsSaidToBeSo(String body) throws Exception {
        assertThat(send(body)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "7", "[7]", "{\"csp-report\": 7}"})
    void whatReportsNothingIsNotCounted(String body) throws Exception {
        assertThat(send(body)).isEqualTo(204);
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void tooLongIsRefused() throws Exception {
        assertThat(send("[" + " ".repeat(8_190) + "]")).isEqualTo(204);
        assertThat(send("[" + " ".repeat(8_191) + "]")).isEqualTo(413);
    }

    private int send(String body) throws IOException {
        var request = new MockHttpServletRequest("POST", "/policy-reports");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return reports.report(request).getStatusCode().value();
    }

    private double counted(String face, String directive) {
        return meters.counter("lra.web.policy.reports", "face", face, "directive", directive)
                .count();
    }
}
