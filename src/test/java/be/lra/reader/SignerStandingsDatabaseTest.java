package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.eid.NationalRegisterSigner;
import be.lra.eid.SignerStanding;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a root's list says of a signer, over real HTTP, and every way in which it says nothing. */
@DatabaseTest
class SignerStandingsDatabaseTest {

    private static final X500Name ROOT = new X500Name("C=BE, CN=TEST Root with a list");
    private static final Duration PATIENCE = Duration.ofSeconds(20); // so that the answers of this test are waited for
    private static int serials = 0;

    @Autowired
    JdbcClient database;

    @Autowired
    KnownRoots roots;

    @Autowired
    MutableClock clock;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<byte[]> list = new AtomicReference<>(new byte[0]);
    private final AtomicInteger status = new AtomicInteger(200);
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile boolean slow;
    private HttpServer http;
    private KeyPair rootKey;
    private NationalRegisterSigner signer;

    @BeforeEach
    void startTheAuthority() throws Exception {
        database.sql("delete from signer_standing").update();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            asked.incrementAndGet();
            awaitRelease();
            byte[] body = list.get();
            exchange.getResponseHeaders().add("Location", "/elsewhere.crl");
            exchange.sendResponseHeaders(status.get(), body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            } catch (IOException e) {
                return; // who asked has gone
            }
        });
        http.setExecutor(runnable -> Thread.ofPlatform().daemon().start(runnable));
        http.start();
        rootKey = newKey();
        signer = signerNaming("http://" + host() + "/root.crl");
        list.set(listOf(rootKey, Duration.ofDays(7)));
    }

    @AfterEach
    void stopTheAuthority() {
        release.countDown();
        http.stop(0);
    }

    @Test
    void signerThatIsNotOnTheListIsGood() {
        assertThat(node(PATIENCE, false).of(signer)).isEqualTo(SignerStanding.GOOD);
    }

    @Test
    void signerOnTheListWasWithdrawn() throws Exception {
        list.set(listOf(rootKey, Duration.ofDays(7), signer));

        assertThat(node(PATIENCE, false).of(signer)).isEqualTo(SignerStanding.REVOKED);
    }

    @Test
    void answerServesAllCardsOfAllNodes() {
        node(PATIENCE, false).of(signer);

        SignerStanding elsewhere = node(PATIENCE, false).of(signer);

        assertThat(elsewhere).isEqualTo(SignerStanding.GOOD);
        assertThat(asked).hasValue(1);
    }

    @Test
    void answerIsAskedForAgainBeforeItIsOver() throws Exception {
        var node = node(PATIENCE, false);
        node.of(signer);
        list.set(listOf(rootKey, Duration.ofDays(7), signer));
        clock.advance(Duration.ofHours(13));

        SignerStanding meanwhile = node.of(signer);
        awaitStored(true);

        assertThat(meanwhile).isEqualTo(SignerStanding.GOOD);
        assertThat(node.of(signer)).isEqualTo(SignerStanding.REVOKED);
    }

    @Test
    void answerHoldsADayAtMost() {
        var node = node(PATIENCE, false);
        node.of(signer);
        clock.advance(Duration.ofDays(1));
        status.set(500);

        assertThat(node.of(signer)).isEqualTo(SignerStanding.UNREACHABLE);
    }

    @Test
    void withdrawnStaysWithdrawnWhenNobodyAnswersAnyMore() throws Exception {
        list.set(listOf(rootKey, Duration.ofDays(7), signer));
        var node = node(PATIENCE, false);
        node.of(signer);
        clock.advance(Duration.ofDays(2));
        status.set(500);

        assertThat(node.of(signer)).isEqualTo(SignerStanding.REVOKED);
    }

    @Test
    void silentAuthorityHoldsNobodyUp() throws Exception {
        slow = true;
        var node = node(Duration.ofMillis(50), false);

        SignerStanding first = node.of(signer);
        release.countDown();
        awaitStored(false);

        assertThat(first).isEqualTo(SignerStanding.UNREACHABLE);
        assertThat(node.of(signer)).isEqualTo(SignerStanding.GOOD);
    }

    @Test
    void officeMayInsistOnAnAnswer() {
        status.set(503);

        assertThat(node(PATIENCE, true).of(signer)).isEqualTo(SignerStanding.UNREACHABLE_BUT_REQUIRED);
    }

    @Test
    void silenceIsAskedAgainAfterAMinute() {
        status.set(503);
        var node = node(PATIENCE, false);
        node.of(signer);
        node.of(signer);
        int atOnce = asked.get();
        status.set(200);
        clock.advance(Duration.ofMinutes(1));

        assertThat(atOnce).isEqualTo(1);
        assertThat(node.of(signer)).isEqualTo(SignerStanding.GOOD);
    }

    @Test
    void listOfAnotherKeySaysNothing() throws Exception {
        list.set(listOf(newKey(), Duration.ofDays(7)));

        assertThat(node(PATIENCE, false).of(signer)).isEqualTo(SignerStanding.UNREACHABLE);
    }

    @Test
    void listThatIsOverSaysNothing() throws Exception {
        list.set(listOf(rootKey, Duration.ofHours(-1)));

        assertThat(node(PATIENCE, false).of(signer)).isEqualTo(SignerStanding.UNREACHABLE);
    }

    @Test
    void garbageSaysNothing() {
        list.set(new byte[] {0x30, 0x03, 1, 2, 3});

        assertThat(node(PATIENCE, false).of(signer)).isEqualTo(SignerStanding.UNREACHABLE);
    }

    @Test
    void listBeyondItsBoundSaysNothing() {
        list.set(new byte[5_000_000]);

        assertThat(node(PATIENCE, false).of(signer)).isEqualTo(SignerStanding.UNREACHABLE);
    }

    @Test
    void redirectIsNotFollowed() {
        status.set(302);

        assertThat(node(PATIENCE, false).of(signer)).isEqualTo(SignerStanding.UNREACHABLE);
        assertThat(asked).hasValue(1);
    }

    /** Whoever holds a card could have chosen the address on it. */
    @Test
    void hostThatIsNotInTheSettingsIsNeverAsked() throws Exception {
        for (String address : List.of(
                "http://localhost:" + http.getAddress().getPort() + "/root.crl",
                "http://" + host() + "@other.example/root.crl",
                "http://someone@" + host() + "/root.crl",
                "ftp://" + host() + "/root.crl",
                "file:///etc/hostname",
                "no address")) {
            assertThat(node(PATIENCE, false).of(signerNaming(address))).isEqualTo(SignerStanding.UNREACHABLE);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void firstPermittedAddressIsAsked() throws Exception {
        var several = signerNaming("ldap://directory.example/list", "http://" + host() + "/root.crl");

        assertThat(node(PATIENCE, false).of(several)).isEqualTo(SignerStanding.GOOD);
    }

    @Test
    void signerThatNamesNobodyIsNotAskedFor() throws Exception {
        assertThat(node(PATIENCE, false).of(signerNaming())).isEqualTo(SignerStanding.NOT_NAMED);
    }

    private SignerStandings node(Duration wait, boolean required) {
        var revocation = new ReaderProperties.Revocation(Set.of(host()), PATIENCE, wait, required);
        return new SignerStandings(database, roots, revocation, clock);
    }

    private String host() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    private void awaitRelease() {
        try {
            if (slow) {
                release.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the answer that comes in the background is there. */
    private void awaitStored(boolean revoked) throws InterruptedException {
        while (database.sql("select count(*) from signer_standing where revoked = ? and asked_at = ?")
                        .params(revoked, java.sql.Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.sleep(20);
        }
    }

    private NationalRegisterSigner signerNaming(String... addresses) throws Exception {
        Instant now = clock.instant();
        X509Certificate root = issue(builder(ROOT, rootKey, now));
        var builder = builder(new X500Name("C=BE, O=TEST RRN, CN=TEST RRN " + ++serials), newKey(), now);
        if (addresses.length > 0) {
            var points = new DistributionPoint[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                var name = new GeneralName(GeneralName.uniformResourceIdentifier, addresses[i]);
                points[i] = new DistributionPoint(new DistributionPointName(new GeneralNames(name)), null, null);
            }
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(points));
        }
        return new NationalRegisterSigner(issue(builder), root);
    }

    private static JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair key, Instant now) {
        return new JcaX509v3CertificateBuilder(
                ROOT,
                BigInteger.valueOf(now.toEpochMilli() + ++serials),
                Date.from(now.minus(Duration.ofDays(30))),
                Date.from(now.plus(Duration.ofDays(3_000))),
                subject,
                key.getPublic());
    }

    private X509Certificate issue(JcaX509v3CertificateBuilder builder) throws Exception {
        var signedByRoot = new JcaContentSignerBuilder("SHA384withECDSA").build(rootKey.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signedByRoot));
    }

    private byte[] listOf(KeyPair key, Duration current, NationalRegisterSigner... withdrawn) throws Exception {
        Instant now = clock.instant();
        var builder = new X509v2CRLBuilder(ROOT, Date.from(now.minus(Duration.ofDays(1))));
        builder.setNextUpdate(Date.from(now.plus(current)));
        for (NationalRegisterSigner one : withdrawn) {
            builder.addCRLEntry(one.certificate().getSerialNumber(), Date.from(now), CRLReason.keyCompromise);
        }
        return builder.build(new JcaContentSignerBuilder("SHA384withECDSA").build(key.getPrivate()))
                .getEncoded();
    }

    private static KeyPair newKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(384);
        return generator.generateKeyPair();
    }
}
