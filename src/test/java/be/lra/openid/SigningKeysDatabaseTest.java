package be.lra.openid;

import static be.lra.openid.ServiceClient.PARKING;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.account.ReadyHolder;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Keys change by themselves, and no service ever meets one it cannot find. */
@DatabaseTest
class SigningKeysDatabaseTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    SigningKeys keys;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void noKeys() {
        sql.update("delete from signing_key");
    }

    @Test
    void firstTokenMakesTheFirstKey() throws Exception {
        SignedJWT token = signedNow();

        assertThat(ids()).containsExactly(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(keys.published().getFirst().toRSAKey())))
                .isTrue();
    }

    @Test
    void nextKeyIsPublishedBeforeItSigns() throws Exception {
        String first = signedNow().getHeader().getKeyID();
        assertThat(keys.rotate()).isFalse();

        clock.advance(Duration.ofDays(28));
        boolean made = keys.rotate();
        String next = ids().getFirst();
        String signer = signedNow().getHeader().getKeyID();

        assertThat(made).isTrue();
        assertThat(ids()).containsExactly(next, first);
        assertThat(signer).isEqualTo(first);
        clock.advance(Duration.ofDays(2));
        assertThat(signedNow().getHeader().getKeyID()).isEqualTo(next);
    }

    @Test
    void keyStaysPublishedUntilItsLastTokenHasEnded() throws Exception {
        String first = signedNow().getHeader().getKeyID();
        clock.advance(Duration.ofDays(28));
        keys.rotate();
        clock.advance(Duration.ofDays(2).minusSeconds(1));
        SignedJWT last = signedNow();

        clock.advance(Duration.ofMinutes(5));
        keys.rotate();
        List<String> whileItLives = ids();
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        keys.rotate();

        assertThat(last.getHeader().getKeyID()).isEqualTo(first);
        assertThat(whileItLives).contains(first);
        assertThat(ids()).doesNotContain(first);
        assertThat(sql.queryForObject("select count(*) from signing_key", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void afterALongPauseAKeyIsMadeAtOnce() throws Exception {
        String first = signedNow().getHeader().getKeyID();

        clock.advance(Duration.ofDays(90));

        assertThat(signedNow().getHeader().getKeyID()).isNotEqualTo(first);
    }

    @Test
    void ofManyNodesOneMakesTheKey() throws Exception {
        Callable<Boolean> rotate = keys::rotate;

        int made = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : nodes.invokeAll(List.of(rotate, rotate, rotate, rotate))) {
                made += one.get() ? 1 : 0;
            }
        }

        assertThat(made).isEqualTo(1);
        assertThat(ids()).hasSize(1);
    }

    @Test
    void privateHalfIsSealed() throws Exception {
        signedNow();

        String row = sql.queryForList("select * from signing_key").toString();

        assertThat(row).doesNotContain("\"d\":", "\"p\":");
    }

    private List<String> ids() {
        return keys.published().stream().map(JWK::getKeyID).toList();
    }

    private SignedJWT signedNow() throws Exception {
        var visitor = new ServiceVisitor(application)
                .signedIn(ReadyHolder.make(application).signedIn(clock.instant()));
        return ServiceClient.idToken(visitor.tokens(PARKING, visitor.code(PARKING)));
    }
}
