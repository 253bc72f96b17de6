package be.lra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.demo.registry.BisStubServer;
import be.lra.demo.registry.StubMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the register is, by its own word (domain.md 6.3: GET /register/v1/health). */
class RegisterLineTest {

    private static BisStubServer stub;

    private final MutableClock clock = new MutableClock();

    @BeforeAll
    static void startStub() throws IOException {
        stub = BisStubServer.start(0, "right-token", new MutableClock());
    }

    @AfterAll
    static void stopStub() {
        stub.close();
    }

    @BeforeEach
    void calmStub() {
        stub.behave(StubMode.NORMAL);
    }

    @Test
    void wellRegisterServes() {
        assertThat(line(stub.endpoint()).health()).isEqualTo(new RegisterHealth.Serving());
    }

    @ParameterizedTest
    @CsvSource({"SLOW, true", "DOWN, false"})
    void registerSaysItselfThatItIsUnwell(StubMode mode, boolean answers) {
        stub.behave(mode);

        assertThat(line(stub.endpoint()).health())
                .isEqualTo(answers ? new RegisterHealth.Degraded() : new RegisterHealth.Silent(RegisterTrouble.DOWN));
    }

    @Test
    void withoutAnAddressItIsNotSetUp() {
        assertThat(line(null).health()).isEqualTo(new RegisterHealth.Silent(RegisterTrouble.NOT_SET_UP));
    }

    @Test
    void registerThatListensNowhereIsUnreachable() throws IOException {
        URI nowhere;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThat(line(new RegisterEndpoint(nowhere, "right-token")).health())
                .isEqualTo(new RegisterHealth.Silent(RegisterTrouble.UNREACHABLE));
    }

    @Test
    void refusedCredentialIsRememberedUntilAQuestionIsAnswered() {
        RegisterLine line = line(new RegisterEndpoint(stub.baseUrl(), "wrong-token"));
        ask(line);
        assertThat(line.health()).isEqualTo(new RegisterHealth.Silent(RegisterTrouble.NOT_ADMITTED));

        line.ask(UUID.randomUUID(), register -> new RegisterReply.Spoken(200, JsonNodeFactory.instance.objectNode()));

        assertThat(line.health()).isEqualTo(new RegisterHealth.Serving());
    }

    @Test
    void lookingAtHealthAsksAboutNobody() {
        stub.forgetRequests();

        line(stub.endpoint()).health();

        assertThat(stub.requested()).containsExactly("GET /register/v1/health");
    }

    private static void ask(RegisterLine line) {
        line.ask(UUID.randomUUID(), register -> register.read(RegisterQuestions.CONSULT, Map.of()));
    }

    private RegisterLine line(@Nullable RegisterEndpoint endpoint) {
        var settings =
                new RegistryProperties(null, null, "LRA:TEST", Duration.ofSeconds(20), Duration.ofSeconds(20), 4);
        return RegisterFixtures.line(endpoint, settings, clock);
    }
}
