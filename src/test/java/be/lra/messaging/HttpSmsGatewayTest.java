package be.lra.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lra.MutableClock;
import be.lra.demo.sms.ReceivedSms;
import be.lra.demo.sms.SmsInbox;
import be.lra.demo.sms.SmsStubMode;
import be.lra.demo.sms.SmsStubServer;
import be.lra.identity.MobileNumber;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The client of the provider of SMS against its stub, both held to {@code demo/sms-v1.yaml}. */
class HttpSmsGatewayTest {

    private static final String NUMBER = "+32470123456";

    private final MutableClock clock = new MutableClock();
    private final SmsInbox inbox = new SmsInbox();
    private SmsStubServer stub;

    @BeforeEach
    void startStub() throws IOException {
        stub = SmsStubServer.start(0, "right-token", inbox, clock);
    }

    @AfterEach
    void stopStub() {
        stub.close();
    }

    @Test
    void smsArrivesAsItWasWritten() {
        gateway().send(sms(NUMBER, 1));

        assertThat(inbox.messages())
                .containsExactly(new ReceivedSms(
                        MutableClock.START, "CSAM", NUMBER, "123456 est votre code", Duration.ofMinutes(5)));
    }

    @Test
    void questionFollowsTheDescription() throws IOException {
        gateway().send(sms(NUMBER, 1));

        Map<String, Object> schema = at(operation(), "requestBody", "content", "application/json", "schema");
        JsonNode question = stub.asked().getFirst();
        assertThat(question.propertyNames()).containsExactlyInAnyOrderElementsOf(names(schema));
        at(schema, "properties").forEach((name, rule) -> {
            JsonNode value = question.path(name);
            Map<String, Object> told = map(rule);
            assertThat(value.isIntegralNumber() ? "integer" : "string").isEqualTo(told.get("type"));
            if (told.get("pattern") instanceof String pattern) {
                assertThat(value.asString()).as(name).matches(pattern);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "+32470000404, NORMAL, sms-number-refused, false",
        "+32470000503, NORMAL, sms-down, true",
        "+32470123456, DOWN, sms-down, true",
        "+32470123456, TOO_MANY_REQUESTS, sms-busy, true",
        "+32470123456, NO_CREDIT, sms-not-admitted, true",
        "+32470123456, MALFORMED, sms-malformed, true",
        "+32470123456, OTHER_SHAPE, sms-malformed, true",
        "+32470123456, HANGING, sms-timed-out, true",
        "+32470123456, DROPPED, sms-away, true"
    })
    void everyTroubleHasItsReasonAndSaysWhetherItPasses(
            String number, SmsStubMode mode, String reason, boolean passes) {
        stub.behave(mode);
        SmsGateway gateway = gateway();

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> gateway.send(sms(number, 1)))
                .satisfies(trouble -> {
                    assertThat(trouble.reasonCode()).isEqualTo(reason);
                    assertThat(trouble instanceof SmsUnavailable).isEqualTo(passes);
                });
    }

    @Test
    void everyTroubleOfTheDescriptionIsUnderstood() throws IOException {
        assertThat(at(operation(), "responses").keySet())
                .as("statuses that this test and the client know")
                .containsExactlyInAnyOrder("202", "400", "401", "402", "409", "422", "429", "503");
    }

    @Test
    void wrongCredentialAndNoProviderAreTold() throws IOException {
        var stranger = new SmsEndpoint(stub.endpoint().baseUrl(), "wrong-token");

        assertThat(trouble(gateway(stranger))).isEqualTo("sms-not-admitted");
        assertThat(trouble(gateway(null))).isEqualTo("sms-away");
        assertThat(gateway(null).isSetUp()).isFalse();
        assertThat(gateway().isSetUp()).isTrue();
        stub.close();
        assertThat(trouble(gateway())).isEqualTo("sms-away");
    }

    @Test
    void connectionThatWasLostIsTriedOnceMoreAndTheCopyIsDropped() {
        stub.behave(SmsStubMode.DROPPED);

        assertThat(trouble(gateway())).isEqualTo("sms-away");

        assertThat(stub.asked()).hasSize(2);
        assertThat(inbox.messages()).hasSize(1);
    }

    @Test
    void copyUnderTheSameKeyIsTakenOnceAndAnotherTextUnderItRefused() {
        var id = UUID.randomUUID();
        SmsGateway gateway = gateway();
        gateway.send(sms(id, 1, "first"));

        assertThatCode(() -> gateway.send(sms(id, 1, "first"))).doesNotThrowAnyException();
        assertThatExceptionOfType(SmsRefused.class)
                .isThrownBy(() -> gateway.send(sms(id, 1, "other")))
                .withMessage("sms-not-understood");
        gateway.send(sms(id, 2, "other"));

        assertThat(inbox.messages()).extracting(ReceivedSms::text).containsExactly("other", "first");
    }

    @Test
    void silentProviderIsLeftAloneForAWhile() {
        stub.behave(SmsStubMode.DOWN);
        SmsGateway gateway = gateway();
        for (int n = 0; n < 3; n++) {
            assertThat(trouble(gateway)).isEqualTo("sms-down");
        }
        stub.behave(SmsStubMode.NORMAL);

        assertThat(trouble(gateway)).as("said without asking").isEqualTo("sms-down");
        assertThat(stub.asked()).hasSize(3);
        clock.advance(Duration.ofSeconds(20));
        assertThatCode(() -> gateway.send(sms(NUMBER, 1))).doesNotThrowAnyException();
        assertThatCode(() -> gateway.send(sms(NUMBER, 1))).doesNotThrowAnyException();
    }

    @Test
    void credentialNeverTravelsInClear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmsEndpoint(URI.create("http://sms.example.org"), "secret"))
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmsEndpoint(URI.create("https://sms.example.org"), " "));
        assertThat(new SmsEndpoint(URI.create("https://sms.example.org"), "secret").toString())
                .doesNotContain("secret");
    }

    @Test
    void smsNeverReachesALog() {
        var content = new SmsContent(new MobileNumber(NUMBER), "123456", Duration.ofMinutes(5));

        assertThat(List.of(sms(NUMBER, 1).toString(), content.toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("123456", "470"));
    }

    private String trouble(SmsGateway gateway) {
        try {
            gateway.send(sms(NUMBER, 1));
            return "";
        } catch (NotTaken e) {
            return e.reasonCode();
        }
    }

    private SmsGateway gateway() {
        return gateway(stub.endpoint());
    }

    private SmsGateway gateway(@Nullable SmsEndpoint endpoint) {
        var beans = new DefaultListableBeanFactory();
        if (endpoint != null) {
            beans.registerSingleton("endpoint", endpoint);
        }
        var settings = new SmsProperties(null, null, "CSAM", Duration.ofSeconds(5), Duration.ofSeconds(5));
        return new HttpSmsGateway(settings, beans.getBeanProvider(SmsEndpoint.class), clock);
    }

    private static Sms sms(String number, int attempt) {
        return new Sms(
                UUID.randomUUID(), attempt, new MobileNumber(number), "123456 est votre code", Duration.ofMinutes(5));
    }

    private static Sms sms(UUID id, int attempt, String text) {
        return new Sms(id, attempt, new MobileNumber(NUMBER), text, Duration.ofMinutes(5));
    }

    private static Map<String, Object> operation() throws IOException {
        try (var file = SmsStubServer.class.getResourceAsStream("/demo/sms-v1.yaml")) {
            return at(new Yaml().load(file), "paths", "/messages", "post");
        }
    }

    private static List<String> names(Map<String, Object> schema) {
        return ((List<?>) Objects.requireNonNull(schema.get("required")))
                .stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> at(Map<String, Object> tree, String... path) {
        Map<String, Object> at = tree;
        for (String step : path) {
            at = map(at.get(step));
        }
        return at;
    }

    @SuppressWarnings("unchecked") // a description has texts for names
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }
}
