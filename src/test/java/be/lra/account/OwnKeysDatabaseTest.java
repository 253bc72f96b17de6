package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.CitizenPage;
import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.messaging.MessageKind;
import be.lra.persistence.Conflict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a holder does with the keys: names, standard use, and the end of one. */
@DatabaseTest
class OwnKeysDatabaseTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    KeyChanges changes;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private AccountFixtures accounts;
    private MockMvc browser;
    private MockHttpSession session;
    private UUID account;
    private UUID mailKey;
    private UUID appKey;

    @BeforeEach
    void signInWithTwoKeys() {
        sql.update("delete from throttle");
        sql.update("delete from outbox_message");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        account = accounts.open();
        mailKey = accounts.addKey(account, DigitalKeyType.EMAIL_CODE);
        appKey = accounts.addKey(account, DigitalKeyType.AUTHENTICATOR_APP);
        session = AccountFixtures.session(accounts.citizen(account, mailKey));
    }

    @Test
    void pageTellsOfEveryKeyWhatItIsAndWhatItIsFor() throws Exception {
        assertThat(page("/keys"))
                .contains("Page K-1", "Niveau de garantie", "Substantiel", "Pas encore utilisée", "2036")
                .containsSubsequence(
                        "par e‑mail", "Utilisation standard", "via application mobile", "Autre utilisation");
        assertThat(page("/keys/own/" + appKey)).contains("Page K-10", "Choisir pour l’utilisation standard");
        assertThat(page("/keys/own/" + mailKey)).doesNotContain("Choisir pour l’utilisation standard");
    }

    @Test
    void nameIsShownAndTakenAwayAgain() throws Exception {
        assertThat(location(rename(appKey, "  téléphone   bleu "))).isEqualTo("/keys?named");

        assertThat(page("/keys?named")).contains("Le nom de la clé est enregistré", "téléphone bleu", "Type de clé");
        assertThat(page("/keys/own/" + appKey)).contains("value=\"téléphone bleu\"");
        assertThat(accounts.events(account)).containsOnlyOnce("KeyNamed");

        assertThat(location(rename(appKey, ""))).isEqualTo("/keys?named");
        assertThat(page("/keys")).doesNotContain("téléphone bleu", "Type de clé");
    }

    @Test
    void nameThatCannotServeIsRefusedWithItsSentenceAndStaysInTheField() throws Exception {
        location(rename(mailKey, "Boîte de Léa"));

        assertThat(body(rename(appKey, "BOÎTE DE LÉA")))
                .contains("porte déjà ce nom", "value=\"BOÎTE DE LÉA\"", "href=\"#name\"");
        assertThat(body(rename(appKey, "x".repeat(31)))).contains("Ce nom est trop long");
        assertThat(body(rename(appKey, "voyez www.exemple.org"))).contains("un caractère qui n’est pas possible");
        assertThat(location(rename(appKey, "é".repeat(30)))).isEqualTo("/keys?named");
        assertThat(location(rename(mailKey, "boîte de Léa"))).as("its own name").isEqualTo("/keys?named");
    }

    @Test
    void nameOfAKeyThatExpiredIsNotGivenTwice() throws Exception {
        location(rename(appKey, "ancien"));
        sql.update("update digital_key set expires_at = '2026-11-01 00:00:00' where id = ?", appKey);

        assertThat(body(rename(mailKey, "ancien"))).contains("porte déjà ce nom");
        assertThat(page("/keys")).contains("EXPIRÉE");
    }

    @Test
    void nameOfAKeyThatWasDeactivatedIsFreeAgain() throws Exception {
        location(rename(appKey, "téléphone"));
        location(end(appKey));

        assertThat(location(rename(mailKey, "téléphone"))).isEqualTo("/keys?named");
    }

    @Test
    void keyForStandardUseIsAskedForFirstUntilItEnds() throws Exception {
        assertThat(location(post("/keys/own/" + appKey + "/standard"))).isEqualTo("/keys?standard");

        assertThat(page("/keys?standard"))
                .containsSubsequence(
                        "via application mobile", "Utilisation standard", "par e‑mail", "Autre utilisation");
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE))
                .contains("votre clé pour l’utilisation standard", "Code de sécurité via application mobile");
        assertThat(accounts.events(account)).contains("StandardKeyChosen");
        assertThat(keyAskedFor()).contains("Page S-3");

        changes.deactivate(accounts.citizen(account, mailKey), appKey, Optional.empty());
        assertThat(keyAskedFor()).contains("Page S-2");
    }

    @Test
    void deactivatedKeyOpensNothingIsToldByMailAndLosesItsSecret() throws Exception {
        sql.update(
                "insert into authenticator_app values (?, 0, ?, 'PROVEN', 'x', 'test', 0, now(6), now(6))",
                appKey,
                account);
        assertThat(page("/keys/own/" + appKey + "/end"))
                .contains("Page K-11", "Vos autres clés restent actives")
                .doesNotContain("name=\"userName\"");

        assertThat(location(end(appKey))).isEqualTo("/keys?deactivated");

        assertThat(page("/keys?deactivated")).contains("La clé est désactivée", "DÉSACTIVÉE");
        assertThat(accounts.state(appKey)).isEqualTo("DEACTIVATED");
        assertThat(sql.queryForList("select id from authenticator_app where id = ?", appKey))
                .isEmpty();
        assertThat(accounts.events(account)).contains("KeyDeactivated");
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE))
                .contains("une clé est désactivée", "via application mobile", "2026, 10:40", "vos autres");
        assertThat(location(get("/keys/own/" + appKey))).isEqualTo("/keys");
        assertThat(location(end(appKey))).as("a second time").isEqualTo("/keys");
    }

    @Test
    void sessionEndsWithTheKeyThatOpenedIt() throws Exception {
        assertThat(page("/keys/own/" + mailKey + "/end")).contains("Vous serez donc déconnecté");

        assertThat(location(end(mailKey))).isEqualTo("/keys?deactivated");

        assertThat(location(get("/keys?deactivated"))).isEqualTo("/sign-in?ended");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void lastKeyEndsOnlyForWhoTypesTheUserName() throws Exception {
        location(end(appKey));
        clock.advance(Duration.ofSeconds(1));
        assertThat(page("/keys/own/" + mailKey + "/end"))
                .contains(
                        "C’est votre dernière clé",
                        "un bureau d’enregistrement local",
                        "/offices",
                        "name=\"userName\"");

        assertThat(body(end(mailKey))).contains("C’est votre dernière clé", "id=\"userName\"");
        assertThat(body(end(mailKey).param("userName", "quelqu.un")))
                .contains("Rien n’a changé", "value=\"quelqu.un\"", "href=\"#userName\"");
        assertThat(accounts.state(mailKey)).isEqualTo("ACTIVE");

        String typed = " " + accounts.userName(account).toUpperCase(Locale.ROOT);
        assertThat(location(end(mailKey).param("userName", typed))).isEqualTo("/keys?deactivated");
        assertThat(accounts.state(mailKey)).isEqualTo("DEACTIVATED");
        assertThat(accounts.mail(MessageKind.SECURITY_NOTICE))
                .contains("votre dernière clé est désactivée", "avec votre document d’identité");
    }

    @Test
    void expiredKeyDoesNotCountAsAnotherOne() {
        sql.update("update digital_key set expires_at = '2026-11-01 00:00:00' where id = ?", appKey);

        assertThat(changes.deactivate(accounts.citizen(account, mailKey), mailKey, Optional.empty()))
                .isEqualTo(new KeyChange.LastKey());
    }

    @Test
    void twoTabsAtOnceNeverLeaveNoKey() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID holder = accounts.open();
            UUID one = accounts.addKey(holder, DigitalKeyType.EMAIL_CODE);
            UUID two = accounts.addKey(holder, DigitalKeyType.AUTHENTICATOR_APP);

            List<KeyChange> outcomes = atOnce(
                    () -> Conflict.runAgain(
                            () -> changes.deactivate(accounts.citizen(holder, one), one, Optional.empty())),
                    () -> Conflict.runAgain(
                            () -> changes.deactivate(accounts.citizen(holder, two), two, Optional.empty())));

            assertThat(outcomes).containsExactlyInAnyOrder(new KeyChange.Done(), new KeyChange.LastKey());
            assertThat(List.of(accounts.state(one), accounts.state(two)))
                    .containsExactlyInAnyOrder("ACTIVE", "DEACTIVATED");
        }
    }

    /** Signed in with the key by mail so long ago that nothing may be changed. */
    private SignedInCitizen stale() {
        SignedInCitizen now = accounts.citizen(account, mailKey);
        return new SignedInCitizen(
                account, mailKey, now.means(), now.level(), now.provenAt().minus(Duration.ofMinutes(5)));
    }

    @Test
    void staleTabChangesNothingAndComesBackWithWhatWasTyped() throws Exception {
        clock.advance(Duration.ofMinutes(5));

        assertThat(location(post("/keys/own/" + appKey + "/standard"))).isEqualTo("/sign-in?fresh");
        assertThat(session.isInvalid()).isTrue();
        session = AccountFixtures.session(stale());
        assertThat(location(end(appKey))).isEqualTo("/sign-in?fresh");
        session = AccountFixtures.session(stale());
        assertThat(location(rename(appKey, "téléphone bleu"))).isEqualTo("/sign-in?fresh");
        assertThat(accounts.events(account)).doesNotContain("KeyNamed", "KeyDeactivated", "StandardKeyChosen");
        session = newSession();
        assertThat(page("/sign-in?fresh")).contains("vous continuez là où vous étiez");
        assertThat(page("/sign-in/with/email")).contains(accounts.userName(account));

        assertThat(signInAgain(account)).isEqualTo("/keys/own/" + appKey);
        assertThat(page("/keys/own/" + appKey)).contains("value=\"téléphone bleu\"");
        assertThat(page("/keys/own/" + appKey)).as("once").doesNotContain("value=\"téléphone bleu\"");
        assertThat(location(rename(appKey, "téléphone bleu"))).isEqualTo("/keys?named");
    }

    @Test
    void whatSomebodyTypedIsNotShownToWhoeverSignsInNext() throws Exception {
        clock.advance(Duration.ofMinutes(5));
        location(rename(appKey, "téléphone bleu"));
        session = newSession();
        UUID other = accounts.open();
        accounts.addKey(other, DigitalKeyType.EMAIL_CODE);

        assertThat(signInAgain(other)).isEqualTo("/keys");
        assertThat(session.getAttribute("interrupted")).isNull();
    }

    @Test
    void keyOfSomebodyElseIsNobodysHere() throws Exception {
        UUID other = accounts.open();
        UUID theirs = accounts.addKey(other, DigitalKeyType.EMAIL_CODE);
        accounts.addKey(other, DigitalKeyType.AUTHENTICATOR_APP);

        for (MockHttpServletRequestBuilder request : List.of(
                get("/keys/own/" + theirs),
                get("/keys/own/nonsense"),
                rename(theirs, "mine"),
                post("/keys/own/" + theirs + "/standard"),
                get("/keys/own/" + theirs + "/end"),
                end(theirs))) {
            assertThat(location(request)).isEqualTo("/keys");
        }
        assertThat(changes.deactivate(accounts.citizen(account, mailKey), theirs, Optional.empty()))
                .isEqualTo(new KeyChange.Gone());
        assertThat(accounts.state(theirs)).isEqualTo("ACTIVE");
    }

    @Test
    void sessionWhoseKeyEndedIsClosedOnEveryPage() throws Exception {
        for (String path : List.of("/keys", "/keys/own/" + appKey, "/keys/own/" + appKey + "/end")) {
            session = AccountFixtures.session(accounts.citizen(account, mailKey));
            sql.update("update digital_key set state = 'DISPLACED' where id = ?", mailKey);
            assertThat(location(get(path))).isEqualTo("/sign-in?ended");
            sql.update("update digital_key set state = 'ACTIVE' where id = ?", mailKey);
        }
        assertThat(changes.rename(accounts.citizen(account, UUID.randomUUID()), appKey, "x"))
                .isEqualTo(new KeyChange.Gone());
    }

    @Test
    void adviceToActivateASecondKeyIsPutAwayForGood() throws Exception {
        assertThat(page("/keys")).doesNotContain("Activez une deuxième clé");
        location(end(appKey));
        assertThat(page("/keys")).contains("Activez une deuxième clé", "Plus tard");

        assertThat(location(post("/keys/later"))).isEqualTo("/keys");

        assertThat(page("/keys"))
                .contains("Activer une autre clé numérique")
                .doesNotContain("Activez une deuxième clé", "Plus tard");
    }

    @Test
    void languageChangeKeepsWhatWasTyped() throws Exception {
        assertThat(body(rename(appKey, "bleu").param("lang", "nl")))
                .contains("lang=\"nl\"", "Naam van de sleutel", "value=\"bleu\"");
        location(end(appKey));
        assertThat(body(end(mailKey).param("userName", "an").param("lang", "nl")))
                .contains("Dit is uw laatste sleutel", "value=\"an\"");
        assertThat(accounts.events(account)).doesNotContain("KeyNamed");
    }

    @Test
    void pagesAreShownInFourLanguagesAndKeepTheRules() throws Exception {
        for (String language : List.of("nl", "de", "en", "fr")) {
            for (String path : List.of("/keys", "/keys/own/" + appKey, "/keys/own/" + appKey + "/end")) {
                MockHttpServletResponse page = perform(get(path).param("lang", language));
                assertThat(page.getContentAsString())
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??");
                CitizenPage.keepsTheRules(page);
            }
        }
    }

    private static MockHttpServletRequestBuilder rename(UUID key, String name) {
        return post("/keys/own/" + key).param("name", name);
    }

    private static MockHttpServletRequestBuilder end(UUID key) {
        return post("/keys/own/" + key + "/end");
    }

    /** The page that asks for the code after the password, where a kind of key was chosen that is not there. */
    private String keyAskedFor() throws Exception {
        MockHttpSession before = session;
        session = new MockHttpSession();
        location(post("/sign-in/with/sms")
                .param("userName", accounts.userName(account))
                .param("password", AccountFixtures.PASSWORD));
        String page = page("/sign-in/code");
        session = before;
        return page;
    }

    /** Signs in with the code by mail; returns where that leads. */
    private String signInAgain(UUID holder) throws Exception {
        assertThat(location(post("/sign-in/with/email")
                        .param("userName", accounts.userName(holder))
                        .param("password", AccountFixtures.PASSWORD)))
                .isEqualTo("/sign-in/code");
        return location(post("/sign-in/code").param("code", accounts.mailedCode(MessageKind.LOGIN_CODE)));
    }

    /** The one that came after the sign-out of the last request. */
    private MockHttpSession newSession() {
        return Objects.requireNonNull(lastSession);
    }

    private MockHttpSession lastSession = new MockHttpSession();

    private String page(String path) throws Exception {
        return body(get(path));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = perform(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = perform(request);
        assertThat(response.getStatus()).as("a redirect").isEqualTo(302);
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        var result = browser.perform(request.session(session).with(csrf()).locale(Locale.FRENCH))
                .andReturn();
        if (result.getRequest().getSession(false) instanceof MockHttpSession after) {
            lastSession = after;
        }
        return result.getResponse();
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> two) throws Exception {
        var start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<T> first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            Future<T> second = threads.submit(() -> {
                start.await();
                return two.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
