package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.audit.AuditTrail;
import be.lra.held.HeldReports;
import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.throttle.Throttle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A holder reads what is held of her: all of it, hers only, with a fresh proof, and not without an entry. */
@DatabaseTest
class OwnDataDatabaseTest {

    private static final Ssin NUMBER = new Ssin("85073003328");

    @Autowired
    WebApplicationContext application;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    OwnData data;

    @Autowired
    HeldReports reports;

    @Autowired
    CitizenAccounts citizens;

    @Autowired
    PersonNumbers numbers;

    @Autowired
    PersonFingerprint fingerprints;

    @Autowired
    VisitsOfPerson visits;

    @Autowired
    FreshProof fresh;

    @Autowired
    Throttle throttle;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    private AccountFixtures accounts;
    private UUID account;
    private SignedInCitizen citizen;

    @BeforeEach
    void signIn() {
        sql.update("delete from throttle");
        accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        account = accounts.open();
        citizen = accounts.citizen(account, accounts.addKey(account, DigitalKeyType.EMAIL_CODE));
    }

    @Test
    void pageHandsOutAFileThatNobodyKeeps() throws Exception {
        var browser = new HolderBrowser(application).signedIn(citizen);

        assertThat(browser.page("/keys/data")).contains("Ce que nous gardons sur vous", "Page K-21", "JSON", "PDF");
        MockHttpServletResponse file = browser.perform(post("/keys/data").param("form", "JSON"));

        assertThat(file.getContentAsString(StandardCharsets.UTF_8))
                .contains(accounts.userName(account), accounts.email(account), "\"madeAt\"");
        assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(file.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"csam-data.json\"");
        assertThat(accounts.events(account)).containsOnlyOnce("OwnDataTaken");
    }

    @Test
    void dataOfOthersStayWithOthers() {
        UUID other = accounts.open();
        accounts.addKey(other, DigitalKeyType.SMS);

        assertThat(json()).doesNotContain(accounts.userName(other), accounts.email(other), "via SMS");
    }

    @Test
    void whatNobodyMayReadIsNotTold() {
        assertThat(json()).doesNotContain("argon2", "fingerprint", account.toString());
    }

    @ParameterizedTest
    @EnumSource
    void paperIsTaggedAndSpeaksTheLanguage(Language language) throws Exception {
        byte[] file = taken(OwnDataForm.PDF, language);

        try (var pdf = new PdfReader(file)) {
            var text = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
            }
            assertThat(text).contains("Anne Specimen", accounts.userName(account), accounts.email(account));
            assertThat(pdf.getCatalog().getAsString(PdfName.LANG)).hasToString(language.tag());
            assertThat(pdf.getCatalog().getAsDict(new PdfName("StructTreeRoot")))
                    .isNotNull();
        }
    }

    @Test
    void oldProofLeadsToTheSignInAndBackToThePage() throws Exception {
        var browser = new HolderBrowser(application).signedIn(citizen);
        clock.advance(Duration.ofMinutes(6));

        assertThat(browser.location(post("/keys/data").param("form", "PDF"))).isEqualTo("/sign-in?fresh");
        assertThat(data.take(citizen, OwnDataForm.PDF, Language.FR)).isEqualTo(new OwnDataOutcome.Stale());
        assertThat(accounts.events(account)).doesNotContain("OwnDataTaken");
    }

    @Test
    void whoeverTakesThemAgainAndAgainHasToWait() throws Exception {
        for (int n = 0; n < 6; n++) {
            taken(OwnDataForm.JSON, Language.FR);
        }
        var browser = new HolderBrowser(application).signedIn(citizen);

        assertThat(browser.body(post("/keys/data").param("form", "JSON")))
                .contains("Vous avez pris vos données plusieurs fois", "id=\"take-problem\"");
        assertThat(data.take(citizen, OwnDataForm.JSON, Language.FR)).isInstanceOf(OwnDataOutcome.TooOften.class);
    }

    @Test
    void accountOfBeforeTheLastRotationOfFingerprintsStandsInItToo() {
        UUID older = accounts.open();
        String olderName = accounts.userName(older);
        byte[] key = "test-key-test-key-test-key-test-key".getBytes(StandardCharsets.UTF_8); // as DatabaseTest sets it
        byte[] next = "next-key-next-key-next-key-next-key".getBytes(StandardCharsets.UTF_8);
        var rotated = new PersonFingerprint(new Keyring("next", Map.of("test", key, "next", next)));
        know(older, fingerprints.of(NUMBER));
        know(account, rotated.of(NUMBER));
        transaction.executeWithoutResult(
                _ -> numbers.keep(rotated.of(NUMBER), NUMBER, clock.instant().plus(Duration.ofDays(14))));
        var afterRotation = new OwnData(
                reports, new Holders(citizens, numbers, rotated), visits, fresh, throttle, audit, transaction);

        var taken = (OwnDataOutcome.Taken) afterRotation.take(citizen, OwnDataForm.JSON, Language.FR);

        assertThat(new String(taken.file().content(), StandardCharsets.UTF_8)).contains(olderName);
    }

    private void know(UUID of, KeyedHash fingerprint) {
        sql.update(
                "update citizen_account set person_fingerprint = ?, person_key_id = ? where id = ?",
                fingerprint.hex(),
                fingerprint.keyId(),
                of);
    }

    private String json() {
        return new String(taken(OwnDataForm.JSON, Language.FR), StandardCharsets.UTF_8);
    }

    private byte[] taken(OwnDataForm form, Language language) {
        return ((OwnDataOutcome.Taken) data.take(citizen, form, language))
                .file()
                .content();
    }
}
