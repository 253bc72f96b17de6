package be.lra.demo.sms;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsInboxPageTest {

    private final SmsInbox inbox = new SmsInbox();
    private SmsStubServer provider;
    private SmsInboxPage page;

    @BeforeEach
    void start() throws IOException {
        provider = SmsStubServer.start(0, "token", inbox, new MutableClock());
        page = new SmsInboxPage(provider);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void newestStandsFirstAndSaysNothingButText() {
        inbox.receive(sms("first"));
        inbox.receive(sms("<script>alert(1)</script>"));

        assertThat(page.list("fr").getBody())
                .containsSubsequence("&lt;script&gt;", "first", "+32470123456")
                .contains("data-rows=\"/demo/sms/rows\"", "<b>404</b>")
                .doesNotContain("<script>alert");
        assertThat(page.rows("fr").getBody()).contains("first").doesNotContain("<html");
    }

    @Test
    void emptyPageSaysSo() {
        assertThat(page.rows("de").getBody()).contains("Noch keine SMS.");
    }

    @Test
    void oldOnesAreForgotten() {
        IntStream.range(0, 201).forEach(n -> inbox.receive(sms("number " + n)));

        assertThat(inbox.messages()).hasSize(200);
        assertThat(inbox.messages().getLast().text()).isEqualTo("number 1");
    }

    private static ReceivedSms sms(String text) {
        return new ReceivedSms(MutableClock.START, "CSAM", "+32470123456", text, Duration.ofMinutes(5));
    }
}
