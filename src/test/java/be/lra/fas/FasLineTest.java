package be.lra.fas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.demo.fas.FasStubServer;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the federal service says is believed only where every part of it holds (security.md 15). */
class FasLineTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String NUMBER = "85473500193"; // domain.md 5.4
    private static final String EID = "urn:be:fedict:iam:fas:Level500";

    private final HostileFas fas = HostileFas.start();
    private final FasLine line = line(LevelClaim.ACR);
    private final FasAttempt attempt = FasAttempt.start(true, new SecureRandom(), NOW);
    private final URI departure = line.departure(attempt, EID, Locale.FRENCH);

    @BeforeEach
    void everythingHolds() {
        fas.vouchesFor(NUMBER, departure, NOW);
    }

    @AfterEach
    void stop() {
        fas.close();
    }

    private FasLine line(LevelClaim claim) {
        return new FasLine(fas.setup().service(), HostileFas.CITIZENS, settings(claim));
    }

    static FasProperties settings(LevelClaim claim) {
        var citizen = new FasProperties.Citizen("", "", "openid", "egovNRN", Map.of());
        // Waits long: no test here is about a service that is slow, and the first questions of a busy machine are.
        var times = new FasProperties.Times(
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofMinutes(15),
                Duration.ofSeconds(30));
        return new FasProperties(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                URI.create("http://127.0.0.1"),
                citizen,
                true,
                claim,
                Map.of(),
                times);
    }

    private FasReturn returned(String code) {
        return new FasReturn(attempt.state(), code, "", fas.issuer());
    }

    private FasPerson person() throws Untrusted {
        return line.person(attempt, returned(HostileFas.CODE), NOW);
    }

    @Test
    void browserIsSentWithAllThatTiesTheAnswerToIt() {
        assertThat(departure.toString()).startsWith(fas.issuer() + "/authorize?");
        assertThat(HostileFas.query(departure.getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "lra-counter")
                .containsEntry("redirect_uri", HostileFas.COMES_BACK.toString())
                .containsEntry("scope", "openid profile egovnrn")
                .containsEntry("state", attempt.state())
                .containsEntry("nonce", attempt.nonce())
                .containsEntry("code_challenge", attempt.challenge())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", EID)
                .containsEntry("prompt", "login")
                .containsEntry("ui_locales", "fr");
        assertThat(departure.toString()).doesNotContain(attempt.verifier()).doesNotContain("secret");
        assertThat(List.of(attempt.state(), attempt.nonce(), attempt.verifier()))
                .doesNotHaveDuplicates();
    }

    /** The verifier and the challenge of RFC 7636, appendix B. */
    @Test
    void challengeIsThatOfTheStandard() {
        var known = new FasAttempt("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", true, NOW);

        assertThat(known.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void personIsToldOnTheLineBetweenTheServers() throws Untrusted {
        FasPerson person = person();

        assertThat(person.text("egovNRN")).contains(NUMBER);
        assertThat(person.levels()).containsExactly(EID);
        assertThat(person.provenAt()).contains(NOW);
        assertThat(person.toString()).doesNotContain(NUMBER);
        // "lra-counter:a secret: %&+", each half encoded before they are joined (RFC 6749 §2.3.1)
        assertThat(fas.received("/access_token"))
                .singleElement()
                .satisfies(sent -> assertThat(sent)
                        .startsWith("Basic bHJhLWNvdW50ZXI6YStzZWNyZXQlM0ErJTI1JTI2JTJC ")
                        .contains("code_verifier=" + attempt.verifier(), "grant_type=authorization_code"));
    }

    @Test
    void levelIsReadFromAmrWhereASettingSaysSo() throws Untrusted {
        fas.claiming(claims -> claims.claim("acr", "0").claim("amr", List.of(EID))); // recorded: domain.md 9

        assertThat(line(LevelClaim.AMR)
                        .person(attempt, returned(HostileFas.CODE), NOW)
                        .levels())
                .containsExactly(EID);
        assertThat(person().levels()).containsExactly("0");
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie(Flaw.ISSUER, claims -> claims.issuer("https://idp.example/fas/oauth2")),
                lie(Flaw.ISSUER, claims -> claims.issuer(null)),
                lie(Flaw.AUDIENCE, claims -> claims.audience("another")),
                lie(Flaw.AUDIENCE, claims -> claims.audience((String) null)),
                lie(Flaw.PARTY, claims -> claims.audience(List.of("lra-counter", "another"))),
                lie(Flaw.PARTY, claims -> claims.claim("azp", "another")),
                lie(Flaw.EXPIRED, claims -> claims.expirationTime(Date.from(NOW.minusSeconds(60)))),
                lie(Flaw.EXPIRED, claims -> claims.expirationTime(null)),
                lie(Flaw.TOO_EARLY, claims -> claims.issueTime(Date.from(NOW.plusSeconds(61)))),
                lie(Flaw.TOO_EARLY, claims -> claims.issueTime(null)),
                lie(Flaw.TOO_EARLY, claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(61)))),
                lie(Flaw.NONCE, claims -> claims.claim("nonce", "of another sign-in")),
                lie(Flaw.NONCE, claims -> claims.claim("nonce", null)),
                lie(Flaw.SUBJECT, claims -> claims.subject(null)),
                lie(Flaw.OTHER_PERSON, claims -> claims.subject("subject-2")),
                lie(
                        Flaw.TOO_OLD,
                        claims -> claims.claim("auth_time", NOW.minusSeconds(61).getEpochSecond())));
    }

    private static Arguments lie(Flaw flaw, Consumer<JWTClaimsSet.Builder> lie) {
        return Arguments.of(flaw, lie);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void tokenWithAWrongClaimIsRefused(Flaw flaw, Consumer<JWTClaimsSet.Builder> lie) {
        fas.claiming(lie);

        assertRefused(flaw);
    }

    @Test
    void clocksMayDifferByAMinute() throws Untrusted {
        fas.claiming(claims -> claims.issueTime(Date.from(NOW.plusSeconds(60)))
                .expirationTime(Date.from(NOW.minusSeconds(59)))
                .claim("auth_time", NOW.minusSeconds(60).getEpochSecond()));

        assertThat(person().text("egovNRN")).contains(NUMBER);
    }

    static Stream<Arguments> signatures() {
        return Stream.of(
                signature(Flaw.ALGORITHM, HostileFas::unsigned),
                signature(Flaw.ALGORITHM, HostileFas::signedWithThePublicKey),
                signature(Flaw.ALGORITHM, HostileFas::signedByAnotherAlgorithm),
                signature(Flaw.SIGNATURE, HostileFas::signedByAStranger),
                signature(Flaw.SIGNATURE, claims -> withoutSignature(HostileFas.signed(claims))),
                signature(Flaw.MALFORMED, _ -> "no token"),
                signature(Flaw.MALFORMED, _ -> ""));
    }

    private static String withoutSignature(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    }

    private static Arguments signature(Flaw flaw, Function<JWTClaimsSet, String> by) {
        return Arguments.of(flaw, by);
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void tokenThatTheServiceDidNotSignAsAgreedIsRefused(Flaw flaw, Function<JWTClaimsSet, String> by) {
        fas.signing(by);

        assertRefused(flaw);
    }

    @Test
    void userinfoMayBeSignedAndIsThenChecked() throws Untrusted {
        Map<String, Object> told = Map.of("sub", HostileFas.SUBJECT, "egovNRN", NUMBER);

        fas.tellingSigned(told, HostileFas::signed);
        assertThat(person().text("egovNRN")).contains(NUMBER);

        fas.tellingSigned(told, HostileFas::signedByAStranger);
        assertRefused(Flaw.SIGNATURE);
        fas.tellingSigned(told, HostileFas::unsigned);
        assertRefused(Flaw.ALGORITHM);
        fas.tellingSigned(Map.of("sub", HostileFas.SUBJECT, "iss", "https://idp.example"), HostileFas::signed);
        assertRefused(Flaw.ISSUER);
        fas.tellingSigned(Map.of("sub", HostileFas.SUBJECT, "aud", "another"), HostileFas::signed);
        assertRefused(Flaw.AUDIENCE);
    }

    @Test
    void userinfoOfAnotherPersonIsRefused() {
        fas.telling(Map.of("sub", "subject-2", "egovNRN", NUMBER));
        assertRefused(Flaw.OTHER_PERSON);

        fas.telling(Map.of("egovNRN", NUMBER));
        assertRefused(Flaw.OTHER_PERSON);
    }

    @Test
    void wrongCodeIsRefusedAndAnAnswerInTheNameOfAnotherServiceIsNotEvenTried() {
        assertThatExceptionOfType(Untrusted.class)
                .isThrownBy(() -> line.person(attempt, returned("guessed"), NOW))
                .extracting(Untrusted::flaw)
                .isEqualTo(Flaw.CODE);
        fas.received("/access_token").clear();

        var mixedUp = new FasReturn(attempt.state(), HostileFas.CODE, "", "https://idp.example");
        assertThatExceptionOfType(Untrusted.class).isThrownBy(() -> line.person(attempt, mixedUp, NOW));
        assertThat(fas.received("/access_token")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/access_token", "/userinfo", "/connect/jwk_uri"})
    void brokenServiceOrOneThatSendsElsewhereSignsNobodyIn(String path) {
        for (int status : new int[] {500, 302, 404}) {
            fas.answering(path, status);

            assertThatExceptionOfType(FasUnavailable.class).isThrownBy(this::person);
        }
    }

    @Test
    void silentServiceSignsNobodyIn() {
        fas.close();

        assertThatExceptionOfType(FasUnavailable.class).isThrownBy(this::person);
        assertThatExceptionOfType(FasUnavailable.class).isThrownBy(line::look);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 503})
    void refusedSignOutIsNoSignOut(int status) {
        fas.answering("/connect/endSession", status);

        assertThatExceptionOfType(FasUnavailable.class).isThrownBy(() -> line.signOut("a token"));
    }

    /** The stub of the demonstration speaks the same language as this client, page included. */
    @Test
    void stubOfTheDemonstrationKeepsTheContract() throws Exception {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (var stub = FasStubServer.start(0, HostileFas.CITIZENS, HostileFas.DESK, clock)) {
            var there = new FasLine(stub.setup().service(), HostileFas.CITIZENS, settings(LevelClaim.ACR));
            URI page = there.departure(attempt, EID, Locale.GERMAN);

            assertThat(ask(HttpRequest.newBuilder(page)).body())
                    .contains("Vorführung", "name=\"means\" value=\"EID\" checked");
            FasReturn accepted = decide(page, "outcome=accept&means=ITSME&person=85073003328");
            assertThat(accepted.state()).isEqualTo(attempt.state());
            FasPerson person = there.person(attempt, accepted, NOW);
            assertThat(person.text("egovNRN")).contains("85073003328");
            assertThat(person.levels()).containsExactly("urn:be:fedict:iam:fas:Level450");
            assertThatExceptionOfType(Untrusted.class)
                    .as("a second time")
                    .isThrownBy(() -> there.person(attempt, accepted, NOW));

            FasReturn nobody = decide(page, "outcome=accept&means=EIDAS&person=");
            assertThat(there.person(attempt, nobody, NOW).text("egovNRN")).isEmpty();
            assertThat(decide(page, "outcome=refuse").error()).isEqualTo("access_denied");
            assertThat(decide(page, "outcome=late").error()).isEqualTo("interaction_required");
            there.signOut("a token");
        }
    }

    private static FasReturn decide(URI page, String form) throws IOException, InterruptedException {
        var answer = ask(HttpRequest.newBuilder(page).POST(BodyPublishers.ofString(form)));
        var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(back.toString()).startsWith(HostileFas.COMES_BACK.toString());
        Map<String, String> query = HostileFas.query(back.getRawQuery());
        return new FasReturn(
                query.getOrDefault("state", ""),
                query.getOrDefault("code", ""),
                query.getOrDefault("error", ""),
                query.getOrDefault("iss", ""));
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private void assertRefused(Flaw flaw) {
        assertThatExceptionOfType(Untrusted.class)
                .isThrownBy(this::person)
                .extracting(Untrusted::flaw)
                .isEqualTo(flaw);
    }
}
