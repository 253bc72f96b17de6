package be.lra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import be.lra.MutableClock;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.demo.registry.CheckDocMode;
import be.lra.demo.registry.CheckDocStubServer;
import be.lra.registry.CheckedDocument.Kind;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The client of CheckDoc against its stub, both held to {@code demo/checkdoc-v1.yaml}. */
class CheckDocTest {

    private static final Consultation WHY = new Consultation(
            UUID.fromString("019aa1c2-0000-7000-8000-000000000001"),
            Purpose.REGISTRATION,
            Optional.of(UUID.fromString("019aa1c2-0000-7000-8000-000000000002")),
            UUID.fromString("019aa1c2-0000-7000-8000-000000000003"),
            Optional.empty(),
            "agent-7f",
            "0671516647",
            false);

    private static CheckDocStubServer stub;

    private final AuditTrail trail = mock(AuditTrail.class);
    private final MutableClock clock = new MutableClock();

    @BeforeAll
    static void startStub() throws IOException {
        stub = CheckDocStubServer.start(0, "right-token");
    }

    @AfterAll
    static void stopStub() {
        stub.close();
    }

    @BeforeEach
    void calmStub() {
        stub.behave(CheckDocMode.NORMAL);
    }

    @Test
    void serviceSaysOneOfThreeThings() {
        assertThat(check("ZZ000001")).isEqualTo(new DocumentStatus.NoHit());
        assertThat(check(CheckDocStubServer.REPORTED)).isEqualTo(new DocumentStatus.Hit());
        assertThat(check(CheckDocStubServer.UNKNOWN)).isEqualTo(new DocumentStatus.Unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, DOWN",
        "HANGING, TIMED_OUT",
        "MALFORMED, MALFORMED",
        "OTHER_SHAPE, MALFORMED",
        "FORBIDDEN, NOT_ADMITTED"
    })
    void anythingElseIsNoAnswer(CheckDocMode mode, RegisterTrouble trouble) {
        stub.behave(mode);
        Duration patience = mode == CheckDocMode.HANGING ? Duration.ofSeconds(2) : Duration.ofSeconds(20);

        assertThat(client(stub.endpoint(), patience).check(passport("ZZ000001"), WHY))
                .isEqualTo(new DocumentStatus.Unavailable(trouble));
    }

    @Test
    void wrongCredentialIsNoAnswer() {
        assertThat(client(new CheckDocEndpoint(stub.baseUrl(), "wrong")).check(passport("ZZ000001"), WHY))
                .isEqualTo(new DocumentStatus.Unavailable(RegisterTrouble.NOT_ADMITTED));
    }

    @Test
    void withoutAnAddressItIsNotSetUp() {
        assertThat(client(null).check(passport("ZZ000001"), WHY))
                .isEqualTo(new DocumentStatus.Unavailable(RegisterTrouble.NOT_SET_UP));
    }

    @Test
    void silentServiceIsNotAskedForAWhile() {
        stub.behave(CheckDocMode.DOWN);
        CheckDoc client = client(stub.endpoint());
        for (int i = 0; i < 5; i++) {
            client.check(passport("ZZ000001"), WHY);
        }
        int before = stub.asked().size();
        stub.behave(CheckDocMode.NORMAL);

        assertThat(client.check(passport("ZZ000001"), WHY))
                .isEqualTo(new DocumentStatus.Unavailable(RegisterTrouble.DOWN));
        assertThat(stub.asked()).hasSize(before);
        clock.advance(Duration.ofSeconds(20));
        assertThat(client.check(passport("ZZ000001"), WHY)).isEqualTo(new DocumentStatus.NoHit());
    }

    @Test
    void everyAnswerIsInTheTrailBeforeItIsShown() {
        check(CheckDocStubServer.REPORTED);

        verify(trail)
                .append(eq(new AuditEvent.DocumentChecked("hit")), any(), eq(Subject.registration(WHY.registration())));
    }

    @Test
    void nobodyAsksWithinATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatIllegalStateException().isThrownBy(() -> check("ZZ000001"));
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void questionAndAnswersFollowTheDescription() throws IOException {
        check("ZZ000001");

        JsonNode question = stub.asked().getLast();
        Map<String, Object> operation = operation();
        follows(question, schema(operation, "requestBody"));
        assertThat(at(operation, "responses", "200", "content", "application/json", "schema", "properties", "result")
                        .get("enum"))
                .isEqualTo(List.of("NO_HIT", "HIT", "UNKNOWN"));
    }

    @Test
    void numbersOfDocumentsNeverStandInTexts() {
        assertThat(passport("ZZ000001").toString()).doesNotContain("ZZ000001");
    }

    /** Required parts, words of a list and patterns, as deep as the schema goes. */
    private static void follows(JsonNode node, Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> words) {
            assertThat(words.toArray()).contains(node.asString());
        }
        if (schema.get("pattern") instanceof String pattern) {
            assertThat(node.asString()).matches(pattern);
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            assertThat(node.propertyNames())
                    .allSatisfy(name ->
                            assertThat(properties.containsKey(name)).as(name).isTrue());
            ((List<?>) schema.getOrDefault("required", List.of()))
                    .forEach(name -> assertThat(node.has(String.valueOf(name)))
                            .as("%s", name)
                            .isTrue());
            properties.forEach((name, below) -> follows(node.path(String.valueOf(name)), map(below)));
        }
    }

    private static Map<String, Object> operation() throws IOException {
        try (var file = CheckDocStubServer.class.getResourceAsStream("/demo/checkdoc-v1.yaml")) {
            return at(new Yaml().load(file), "paths", "/documents/check", "post");
        }
    }

    private static Map<String, Object> schema(Map<String, Object> operation, String part) {
        return at(operation, part, "content", "application/json", "schema");
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
        return (Map<String, Object>) java.util.Objects.requireNonNull(node);
    }

    private DocumentStatus check(String number) {
        return client(stub.endpoint()).check(passport(number), WHY);
    }

    private static CheckedDocument passport(String number) {
        return new CheckedDocument(Kind.PASSPORT, number);
    }

    private CheckDoc client(@Nullable CheckDocEndpoint endpoint) {
        return client(endpoint, Duration.ofSeconds(10));
    }

    private CheckDoc client(@Nullable CheckDocEndpoint endpoint, Duration patience) {
        var beans = new DefaultListableBeanFactory();
        if (endpoint != null) {
            beans.registerSingleton("endpoint", endpoint);
        }
        var settings = new CheckDocProperties((URI) null, null, Duration.ofSeconds(20), patience, 4);
        var log = new ConsultationLog(trail, mock(PlatformTransactionManager.class));
        return new CheckDoc(settings, beans.getBeanProvider(CheckDocEndpoint.class), log, clock, new SecureRandom());
    }
}
