package be.lra.openid;

import static be.lra.openid.ServiceClient.EXTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.account.AccountSweep;
import be.lra.account.NewAccount;
import be.lra.account.PersonFingerprint;
import be.lra.account.PersonNumbers;
import be.lra.account.ReadyHolder;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The number of a person goes to services that may have it, and the person stays the same there for life. */
@DatabaseTest
class NumberOfAPersonDatabaseTest {

    private static final Ssin NUMBER = new Ssin("85073003328"); // domain.md 5.4
    private static final Ssin OTHER = new Ssin("75060898009"); // domain.md 5.4

    @Autowired
    WebApplicationContext application;

    @Autowired
    PersonFingerprint fingerprint;

    @Autowired
    PersonNumbers numbers;

    @Autowired
    AccountSweep sweep;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void serviceThatMayHaveTheNumberReceivesIt() throws Exception {
        keep(NUMBER);

        assertThat(told(holder(NUMBER)).getJWTClaimsSet().getStringClaim("egovNRN"))
                .isEqualTo(NUMBER.digits());
    }

    @Test
    void accountOfBeforeHasNoneToTell() throws Exception {
        assertThat(told(holder(OTHER)).getJWTClaimsSet().getClaims()).doesNotContainKey("egovNRN");
    }

    @Test
    void whoComesBackWithAnotherAccountIsTheSamePersonAtTheService() throws Exception {
        String first = told(holder(NUMBER)).getJWTClaimsSet().getSubject();
        String second = told(holder(NUMBER)).getJWTClaimsSet().getSubject();
        String neighbour = told(holder(OTHER)).getJWTClaimsSet().getSubject();

        assertThat(second).isEqualTo(first).isNotEqualTo(neighbour);
    }

    @Test
    void numberLiesSealedInTheDatabase() {
        keep(NUMBER);

        assertThat(sql.queryForList("select * from person_number").toString()).doesNotContain(NUMBER.digits());
    }

    @Test
    void numberIsForgottenWithALetterThatCameToNothing() {
        sql.update("delete from person_number");
        holder(NUMBER);
        keep(NUMBER);
        keep(new Ssin("93051822361")); // domain.md 5.4

        clock.advance(Duration.ofDays(15));
        sweep.sweep();

        assertThat(sql.queryForList("select fingerprint from person_number", String.class))
                .containsExactly(fingerprint.of(NUMBER).hex());
    }

    private void keep(Ssin number) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> numbers.keep(
                        fingerprint.of(number), number, clock.instant().plus(Duration.ofDays(14))));
    }

    private ReadyHolder holder(Ssin number) {
        return ReadyHolder.make(
                application,
                new NewAccount(
                        ReadyHolder.NAME,
                        new EmailAddress("number." + UUID.randomUUID() + "@mail.example"),
                        Optional.of(fingerprint.of(number)),
                        Language.FR,
                        "Commune-Exemple",
                        Optional.empty(),
                        clock.instant().plus(Duration.ofDays(14))));
    }

    /** What the service hears about the holder, signed. */
    private SignedJWT told(ReadyHolder holder) throws Exception {
        var visitor = new ServiceVisitor(application).signedIn(holder.signedIn(clock.instant()));
        String token = ServiceClient.accessToken(visitor.tokens(EXTRACT, visitor.code(EXTRACT)));
        return SignedJWT.parse(visitor.userInfo(token).getContentAsString());
    }
}
