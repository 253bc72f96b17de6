package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.messaging.MessageKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Another e-mail address: proven where it is, told where it was. */
@DatabaseTest
class EmailChangeDatabaseTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private final String another = "nouvelle." + UUID.randomUUID() + "@example.org";
    private AccountFixtures accounts;
    private HolderBrowser browser;
    private UUID account;
    private UUID key;
    private String former;

    @BeforeEach
    void signIn() {
        sql.update("delete from throttle");
        sql.update("delete from outbox_message");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        account = accounts.open();
        key = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        former = accounts.email(account);
        browser = new HolderBrowser(application).signedIn(accounts.citizen(account, key));
    }

    @Test
    void newAddressCountsOnceItsCodeIsTypedAndBothAddressesAreTold() throws Exception {
        assertThat(browser.location(ask(another))).isEqualTo("/keys/profile/email/code");
        assertThat(recipients("EMAIL_CODE")).containsExactly(another);
        String code = accounts.mailedCode(MessageKind.EMAIL_CODE);
        assertThat(browser.page("/keys/profile/email/code"))
                .contains("Page K-15", "Jusque-là, votre adresse ne change pas")
                .doesNotContain(another);
        assertThat(accounts.email(account)).isEqualTo(former);

        assertThat(browser.location(typed(code))).isEqualTo("/keys/profile?email");

        assertThat(accounts.email(account)).isEqualTo(another);
        assertThat(browser.page("/keys/profile?email")).contains("à l’ancienne et à la nouvelle adresse");
        assertThat(recipients("SECURITY_NOTICE")).containsExactlyInAnyOrder(former, another);
        assertThat(accounts.events(account)).contains("EmailChanged");
        assertThat(browser.location(typed(code))).as("the code once more").isEqualTo("/keys/profile/email");
        new HolderBrowser(application).signIn(account, AccountFixtures.PASSWORD, accounts);
        assertThat(recipients("LOGIN_CODE")).containsExactly(another);
    }

    @Test
    void codeOfTheFirstAddressDoesNotProveTheSecond() throws Exception {
        browser.location(ask(another));
        String code = accounts.mailedCode(MessageKind.EMAIL_CODE);
        assertThat(browser.body(ask("autre." + another))).contains("Vous pouvez en demander un autre à partir de");
        clock.advance(Duration.ofSeconds(61));
        browser.location(ask("autre." + another));
        accounts.mailedCode(MessageKind.EMAIL_CODE);

        assertThat(browser.body(typed(code))).contains("id=\"problems\"");
        assertThat(accounts.email(account)).isEqualTo(former);
    }

    @Test
    void codeDiesAfterFiveMinutesAndAfterFiveTries() throws Exception {
        browser.location(ask(another));
        String code = accounts.mailedCode(MessageKind.EMAIL_CODE);
        clock.advance(Duration.ofMinutes(5));
        assertThat(browser.body(typed(code))).contains("id=\"problems\"");
        assertThat(browser.location(post("/keys/profile/email/code/again"))).isEqualTo("/keys/profile/email/code?sent");
        String renewed = accounts.mailedCode(MessageKind.EMAIL_CODE);
        String wrong = renewed.equals("111111") ? "222222" : "111111";
        for (int n = 0; n < 5; n++) {
            browser.body(typed(wrong));
        }

        assertThat(browser.body(typed(renewed))).contains("id=\"problems\"");
        assertThat(accounts.email(account)).isEqualTo(former);
    }

    @Test
    void whatIsNoAddressHasItsSentenceAndStaysInTheField() throws Exception {
        assertThat(browser.body(ask(""))).contains("Écrivez une adresse e-mail", "href=\"#email\"");
        assertThat(browser.body(ask("sans.arobase"))).contains("Le signe @ manque", "value=\"sans.arobase\"");
        assertThat(browser.body(ask("deux mots@example.org"))).contains("un caractère qui n’est pas possible");
        assertThat(browser.body(ask("x@nulle-part"))).contains("n’est pas complet");
        assertThat(browser.body(ask("flore@x1.exercice.invalid"))).contains("n’est pas complet");
        assertThat(browser.body(ask("x".repeat(65) + "@example.org"))).contains("trop longue");
        assertThat(browser.body(ask(former.toUpperCase(java.util.Locale.ROOT)))).contains("C’est déjà votre adresse");
        assertThat(recipients("EMAIL_CODE")).isEmpty();
    }

    @Test
    void staleTabChangesNoAddressAndComesBackWithWhatWasTyped() throws Exception {
        clock.advance(Duration.ofMinutes(5));

        assertThat(browser.location(ask(another))).isEqualTo("/sign-in?fresh");
        assertThat(recipients("EMAIL_CODE")).isEmpty();

        assertThat(browser.signIn(account, AccountFixtures.PASSWORD, accounts)).isEqualTo("/keys/profile/email");
        assertThat(browser.page("/keys/profile/email")).contains("value=\"" + another + "\"");
    }

    @Test
    void addressOfSomebodyElsesKeysIsRefusedOnlyToWhoReadsItsMail() throws Exception {
        UUID other = accounts.open();
        UUID theirs = accounts.addKey(other, DigitalKeyType.EMAIL_CODE);
        assertThat(browser.location(ask(accounts.email(other)))).isEqualTo("/keys/profile/email/code");

        assertThat(browser.body(typed(accounts.mailedCode(MessageKind.EMAIL_CODE))))
                .contains("sert déjà aux clés de quelqu’un d’autre", "href=\"#email\"");

        assertThat(accounts.email(account)).isEqualTo(former);
        assertThat(accounts.state(theirs)).isEqualTo("ACTIVE");
    }

    @Test
    void pagesAreShownInFourLanguages() throws Exception {
        browser.location(ask(another));
        for (String language : List.of("nl", "de", "en", "fr")) {
            for (String path : List.of("/keys/profile/email", "/keys/profile/email/code")) {
                assertThat(browser.body(get(path).param("lang", language)))
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??");
            }
            assertThat(browser.body(ask("a b").param("lang", language))).contains("value=\"a b\"");
        }
    }

    private List<String> recipients(String kind) {
        return sql.query(
                "select recipient from outbox_message where kind = ? order by id",
                (row, number) -> row.getString(1),
                kind);
    }

    private static MockHttpServletRequestBuilder ask(String address) {
        return post("/keys/profile/email").param("email", address);
    }

    private static MockHttpServletRequestBuilder typed(String code) {
        return post("/keys/profile/email/code").param("code", code);
    }
}
