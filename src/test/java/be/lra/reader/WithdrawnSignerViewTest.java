package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.TestCards;
import be.lra.demo.card.CardImage;
import be.lra.demo.card.CertifiedKey;
import be.lra.demo.card.Forgeries;
import be.lra.desk.BridgeRequest;
import be.lra.desk.CardFilesLines;
import be.lra.eid.CardFiles;
import be.lra.office.OfficeSetup;
import be.lra.reader.BridgeClient.Answer;
import be.lra.registration.Means;
import be.lra.registration.RegistrationDesk;
import be.lra.registration.Visit;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** A card whose signer was withdrawn, from the bridge to the agent's screen. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class WithdrawnSignerViewTest extends SpringBrowserlessTest {

    private static final String LIST = "http://crl.eidpki.belgium.be/test.crl"; // never asked: its answer is known

    @Autowired
    WebApplicationContext context;

    @Autowired
    OfficeSetup setup;

    @Autowired
    Bridges bridges;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private BridgeClient line;
    private ReaderFixtures office;
    private CertifiedKey signer;

    @BeforeEach
    void agentAwaitsACard() throws Exception {
        line = new BridgeClient(context, clock);
        office = new ReaderFixtures(setup, bridges, ++AtTheReader.offices);
        signer = Forgeries.signerNaming(LIST, TestCards.PKI, clock.instant());
        office.signIn();
        Visit visit = desk.start(Means.CARD);
        UI.getCurrent().navigate("visit/" + visit.handle().visit());
        look();
    }

    @AfterEach
    void agentLeaves() {
        database.sql("delete from signer_standing").update();
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void cardOfAWithdrawnSignerIsRefusedOnTheScreenAndAnyOtherIsNot(boolean withdrawn) throws Exception {
        theListSays(withdrawn);

        bring();
        look();

        assertThat(screen().contains(text("registration.card.refused"))).isEqualTo(withdrawn);
        assertThat(screen().contains(text("check.signer-revoked"))).isEqualTo(withdrawn);
        assertThat(desk.openVisits().getFirst().facts().proof().isPresent()).isNotEqualTo(withdrawn);
    }

    @Test
    void cardNobodyCouldBeAskedAboutIsMarkedOnTheScreen() throws Exception {
        signer = Forgeries.signerNaming("http://elsewhere.example/test.crl", TestCards.PKI, clock.instant());

        bring();
        look();

        assertThat(screen())
                .contains(text("check.revocation-unreachable"))
                .doesNotContain(text("check.signer-revoked"));
    }

    /** As some node learned it from the list a moment ago. */
    private void theListSays(boolean withdrawn) throws Exception {
        database.sql("insert into signer_standing (fingerprint, revoked, asked_at, good_until) values (?, ?, ?, ?)")
                .params(
                        fingerprint(signer.certificate()),
                        withdrawn,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant().plus(Duration.ofDays(1))))
                .update();
    }

    /** The visitor's card, read to its end by the bridge of the desk. */
    private void bring() throws Exception {
        CardImage card = Forgeries.signedBy(ReaderFixtures.citizen(), signer);
        Answer opened = line.send(office, BridgeRequest.READINGS, "", Map.of());
        CardFiles files = ReaderFixtures.files(card, opened.challenge(office.desk));
        Answer received =
                line.send(office, BridgeRequest.filesOf(opened.reading()), opened.nonce(), CardFilesLines.write(files));
        assertThat(received.status()).isEqualTo(200);
        office.signIn();
    }

    private static void look() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private String screen() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key, "");
    }

    private static String fingerprint(X509Certificate certificate) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }
}
