package be.lra.demo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class BisStubServerTest {

    private static final String HEADER = "\"ticket\":\"019aa1c2-0000-7000-8000-000000000001\",\"legalContext\":\"X\","
            + "\"purpose\":\"registration\",\"operator\":\"a\",\"customer\":{\"cbeNumber\":\"0671516647\"}";

    private static BisStubServer stub;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        stub = BisStubServer.start(0, "token", new MutableClock());
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        stub.close();
    }

    @BeforeEach
    void calm() {
        stub.behave(StubMode.NORMAL);
    }

    @Test
    void pageSwitchesRegisterAndCheckDoc() throws Exception {
        try (var checkDoc = CheckDocStubServer.start(0, "token")) {
            stub.showSwitchesOf(checkDoc);

            press("mode=down");
            press("checkdoc=reporting");
            press("checkdoc=no-such-mode");

            assertThat(stub.mode()).isEqualTo(StubMode.DOWN);
            assertThat(checkDoc.mode()).isEqualTo(CheckDocMode.REPORTING);
            assertThat(page())
                    .contains("value=\"down\" aria-pressed=\"true\"", "value=\"reporting\" aria-pressed=\"true\"");
        }
    }

    private static void press(String form) throws Exception {
        var request = HttpRequest.newBuilder(stub.baseUrl().resolve("/"))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(303);
    }

    private static String page() throws Exception {
        var request = HttpRequest.newBuilder(stub.baseUrl().resolve("/")).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void callerWithoutTokenIsNotServed() throws Exception {
        var answer = send(request("persons/consult").POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("noAccessToken");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    // domain.md 6.4
    @CsvSource(
            delimiter = '|',
            value = {
                "persons/consult | {} | legalContext",
                "persons/consult | no json | ticket",
                "persons/consult | {HEADER} | ssin",
                "persons/consult | {HEADER,\"ssin\":\"85073003329\"} | invalidStructure",
                "persons/search | {HEADER,\"name\":{}} | name.lastName",
                "persons/search | {HEADER,\"name\":{\"lastName\":\"X\"},\"birth\":{\"date\":\"1985-13-01\"}} | birth.date",
                "persons/search | {HEADER,\"name\":{\"lastName\":\"X\"},\"birth\":{\"date\":\"0000-00-00\"}} | birth.date",
                "persons/search | {HEADER,\"name\":{\"lastName\":\"X\"},\"birth\":{\"date\":\"1985-01-01\"},\"maximumResultCount\":101} | outOfRange",
                "persons | {HEADER} | searchTicket",
            })
    void inputFaultIsNamed(String operation, String body, String named) throws Exception {
        var answer = post(operation, body.replace("HEADER", HEADER));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("badRequest", named);
    }

    @ParameterizedTest
    @CsvSource({"75460898095, 75060898009, false, 75460898095", "90220199747, 90220199747, true, ''"})
    void historyOfANumberIsTold(String ssin, String current, boolean canceled, String replaces) throws Exception {
        var answer = post("ssin-history/consult", "{%s,\"ssin\":\"%s\"}".formatted(HEADER, ssin));

        assertThat(answer.body())
                .contains("\"current\":\"" + current + "\"", "\"canceled\":" + canceled)
                .contains(replaces.isEmpty() ? "\"replaces\":[]" : "\"replaces\":[\"" + replaces + "\"]");
    }

    @Test
    void cardOfAKnownPersonIsAValidCombination() throws Exception {
        var answer = post(
                "id-support/verify", "{%s,\"ssin\":\"85073003328\",\"cardNumber\":\"591191706458\"}".formatted(HEADER));

        assertThat(answer.body()).contains("\"isValidCombination\":true");
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 200, UP", "SLOW, 200, DEGRADED", "DOWN, 503, DOWN"})
    void healthFollowsTheMode(StubMode mode, int status, String health) throws Exception {
        stub.behave(mode);

        var answer = send(request("health").GET());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(health);
    }

    @Test
    void modeIsChosenOnThePage() throws Exception {
        var form = HttpRequest.newBuilder(stub.baseUrl().resolve("/"))
                .POST(HttpRequest.BodyPublishers.ofString("mode=dropped-create"));
        assertThat(send(form).statusCode()).isEqualTo(303);

        assertThat(stub.mode()).isEqualTo(StubMode.DROPPED_CREATE);
        var page =
                send(HttpRequest.newBuilder(stub.baseUrl().resolve("/")).GET()).body();
        assertThat(page).contains("aria-pressed=\"true\">dropped after a creation", "P&lt;UTODUVALERY");
    }

    @Test
    void descriptionNamesEveryOperationOfTheContract() throws IOException {
        try (var file = BisStubServer.class.getResourceAsStream("/demo/register-v1.yaml")) {
            Map<String, Map<String, Object>> description = new Yaml().load(file);

            assertThat(description.get("paths"))
                    .containsOnlyKeys(
                            "/persons/consult",
                            "/persons/search",
                            "/persons",
                            "/ssin-history/consult",
                            "/id-support/verify",
                            "/health");
        }
    }

    private static HttpRequest.Builder request(String operation) {
        return HttpRequest.newBuilder(URI.create(stub.baseUrl() + "/register/v1/" + operation));
    }

    private static HttpResponse<String> post(String operation, String body) throws Exception {
        return send(request(operation)
                .header("Authorization", "Bearer token")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
