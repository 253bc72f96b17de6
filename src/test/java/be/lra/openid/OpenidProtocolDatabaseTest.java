package be.lra.openid;

import static be.lra.openid.ServiceClient.EXTRACT;
import static be.lra.openid.ServiceClient.PARKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.account.ReadyHolder;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** What passes between a service and the provider, and what does not. */
@DatabaseTest
class OpenidProtocolDatabaseTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private ReadyHolder holder;
    private ServiceVisitor visitor;

    @BeforeEach
    void signIn() {
        holder = ReadyHolder.make(application);
        visitor = new ServiceVisitor(application)
                .signedIn(holder.signedIn(clock.instant().minusSeconds(30)));
    }

    @Test
    void serviceIsToldWhoSignedInAndHowAndNothingElse() throws Exception {
        String end = visitor.visit(PARKING, Map.of());
        String code = ServiceClient.parameter(end, "code");

        JWTClaimsSet told = ServiceClient.idToken(visitor.tokens(PARKING, code)).getJWTClaimsSet();

        assertThat(ServiceClient.parameter(end, "state")).isEqualTo("st&te=1");
        assertThat(told.getStringClaim("nonce")).isEqualTo("n-0S6_WzA2Mj");
        assertThat(told.getStringClaim("acr")).isEqualTo("urn:be:fedict:iam:fas:Level300");
        assertThat(told.getStringListClaim("amr")).containsExactly("pwd", "otp", "mfa");
        assertThat(told.getLongClaim("auth_time"))
                .isEqualTo(clock.instant().minusSeconds(30).getEpochSecond());
        assertThat(told.getExpirationTime().toInstant())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(told.getAudience()).containsExactly("parking");
        assertThat(told.getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "iss", "sub", "aud", "azp", "exp", "iat", "jti", "nonce", "acr", "amr", "auth_time");
    }

    @Test
    void twoServicesKnowTheSamePersonByTwoNamesAndEachAlwaysByTheSame() throws Exception {
        String first = subject(PARKING);
        String other = subject(EXTRACT);

        assertThat(subject(PARKING)).isEqualTo(first).isNotEqualTo(other);
        assertThat(first).doesNotContain(holder.account().toString());
    }

    private String subject(ServiceClient service) throws Exception {
        return ServiceClient.idToken(visitor.tokens(service, visitor.code(service)))
                .getJWTClaimsSet()
                .getSubject();
    }

    @Test
    void userInfoTellsWhatWasAgreed() throws Exception {
        String token = ServiceClient.accessToken(visitor.tokens(PARKING, visitor.code(PARKING)));

        MockHttpServletResponse answer = visitor.userInfo(token);

        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(answer.getContentAsString())
                .contains("\"name\":\"" + ReadyHolder.NAME + "\"", "\"locale\":\"fr\"")
                .doesNotContain("email", holder.email());
    }

    @Test
    void userInfoComesSignedWhereTheServiceIsRegisteredSo() throws Exception {
        String token = ServiceClient.accessToken(visitor.tokens(EXTRACT, visitor.code(EXTRACT)));

        MockHttpServletResponse answer = visitor.userInfo(token);

        assertThat(answer.getContentType()).startsWith("application/jwt");
        assertThat(SignedJWT.parse(answer.getContentAsString())
                        .getJWTClaimsSet()
                        .getAudience())
                .containsExactly("extract");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://parking.example/back/more",
                "https://parking.example/back?a=b",
                "https://parking.example.evil/back",
                "http://127.0.0.1:9998/back",
                "https://extract.example/back"
            })
    void browserIsNotSentWhereTheServiceIsNotRegistered(String elsewhere) throws Exception {
        MockHttpServletResponse answer = visitor.perform(PARKING.request(Map.of("redirect_uri", elsewhere)));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getRedirectedUrl()).isNull();
    }

    @Test
    void unknownServiceIsNotAnswered() throws Exception {
        assertThat(visitor.perform(PARKING.request(Map.of("client_id", "nobody")))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void requestWithoutProofKeyIsRefused() throws Exception {
        assertThat(visitor.visit(PARKING, Map.of("code_challenge", "", "code_challenge_method", "")))
                .contains("error=invalid_request");
        assertThat(visitor.visit(PARKING, Map.of("code_challenge_method", "plain")))
                .contains("error=invalid_request");
    }

    @Test
    void onlyTheCodeFlowIsServed() throws Exception {
        MockHttpServletResponse answer = visitor.perform(PARKING.request(Map.of("response_type", "token")));

        assertThat(answer.getStatus()).isIn(400, 302);
        assertThat(String.valueOf(answer.getRedirectedUrl())).doesNotContain("access_token");
    }

    @Test
    void numberIsNotForEveryService() throws Exception {
        assertThat(visitor.visit(PARKING, Map.of("scope", "openid egovnrn"))).contains("error=invalid_scope");
    }

    @Test
    void wrongVerifierOpensNothing() throws Exception {
        assertRefused(PARKING.exchange(visitor.code(PARKING), "x".repeat(50)));
    }

    @Test
    void codeOfAnotherServiceOpensNothingAndIsVoid() throws Exception {
        String code = visitor.code(PARKING);

        assertRefused(EXTRACT.exchange(code, PARKING.verifier()));
        assertRefused(PARKING.exchange(code));
    }

    @Test
    void wrongSecretOpensNothing() throws Exception {
        MockHttpServletResponse answer =
                visitor.call(PARKING.withSecret("secret-of-extract").exchange(visitor.code(PARKING)));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString()).contains("invalid_client");
    }

    @Test
    void expiredCodeOpensNothing() throws Exception {
        String code = visitor.code(PARKING);

        clock.advance(Duration.ofSeconds(61));

        assertRefused(PARKING.exchange(code));
    }

    @Test
    void codeUsedTwiceEndsWhatItHadOpened() throws Exception {
        String code = visitor.code(PARKING);
        String token = ServiceClient.accessToken(visitor.tokens(PARKING, code));
        assertThat(visitor.userInfo(token).getStatus()).isEqualTo(200);

        assertRefused(PARKING.exchange(code));

        assertThat(visitor.userInfo(token).getStatus()).isEqualTo(401);
    }

    @Test
    void ofManyExchangesAtOnceOneAtMostIsGood() throws Exception {
        String code = visitor.code(PARKING);
        List<Callable<Integer>> exchanges = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(
                        i -> () -> visitor.call(PARKING.exchange(code)).getStatus())
                .toList();

        int good = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<Integer> status : threads.invokeAll(exchanges)) {
                good += status.get() == 200 ? 1 : 0;
                assertThat(status.get()).isIn(200, 400);
            }
        }

        assertThat(good).isEqualTo(1);
    }

    @Test
    void tokenServesFiveMinutes() throws Exception {
        String token = ServiceClient.accessToken(visitor.tokens(PARKING, visitor.code(PARKING)));

        clock.advance(Duration.ofSeconds(299));
        int justBefore = visitor.userInfo(token).getStatus();
        clock.advance(Duration.ofSeconds(1));

        assertThat(justBefore).isEqualTo(200);
        assertThat(visitor.userInfo(token).getStatus()).isEqualTo(401);
    }

    @Test
    void frozenKeyTellsServicesNothingMore() throws Exception {
        String token = ServiceClient.accessToken(visitor.tokens(PARKING, visitor.code(PARKING)));

        sql.update("update digital_key set state = 'FROZEN' where id = ?", holder.key());

        assertThat(visitor.userInfo(token).getStatus()).isEqualTo(401);
    }

    @Test
    void changedPasswordEndsWhatServicesMayAsk() throws Exception {
        String token = ServiceClient.accessToken(visitor.tokens(PARKING, visitor.code(PARKING)));

        sql.update(
                "update citizen_account set sessions_from = ? where id = ?",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                holder.account());

        assertThat(visitor.userInfo(token).getStatus()).isEqualTo(401);
    }

    @Test
    void nothingThatOpensSomethingLiesInTheDatabase() throws Exception {
        String code = visitor.code(PARKING);
        String answer = visitor.tokens(PARKING, code);

        String rows = sql.queryForList("select * from service_authorization").toString();

        assertThat(rows).doesNotContain(code, ServiceClient.accessToken(answer), holder.email(), ReadyHolder.NAME);
    }

    @Test
    void programsFindEverythingFromOneAddress() throws Exception {
        String metadata = visitor.call(get("/.well-known/openid-configuration")).getContentAsString();

        assertThat(metadata)
                .contains("/openid/authorize", "/openid/token", "/openid/keys", "/openid/userinfo", "/openid/logout")
                .contains("\"pairwise\"", "http://eidas.europa.eu/LoA/substantial", "urn:be:fedict:iam:fas:Level400")
                .doesNotContain("introspect", "device", "client_credentials", "refresh_token");
        assertThat(visitor.call(get("/openid/keys")).getContentAsString())
                .contains("\"kid\"", "RS256")
                .doesNotContain("\"d\"", "\"p\"");
    }

    private void assertRefused(MockHttpServletRequestBuilder exchange) throws Exception {
        MockHttpServletResponse answer = visitor.call(exchange);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("invalid_grant");
    }
}
