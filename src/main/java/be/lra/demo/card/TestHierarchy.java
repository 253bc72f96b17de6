package be.lra.demo.card;

import be.lra.demo.card.TestCertificates.Issuer;
import be.lra.demo.card.TestCertificates.Request;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Builds the authorities of one generation, shaped like the real ones (eid-card.md 9). */
final class TestHierarchy {

    private static final Duration BEFORE = Duration.ofDays(15 * 365);
    private static final Duration AFTER = Duration.ofDays(25 * 365);
    private static final int ISSUES = KeyUsage.keyCertSign | KeyUsage.cRLSign;
    private static final int SIGNS_FILES = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private static final String SIGNER_POLICY = "2.16.56.12.1.1.4"; // eid-card.md 4, as under Root CA4
    private static final String ROOT_POLICY = "2.16.56.12.1.1";
    static final String HOLDER_AUTHENTICATION_POLICY = "2.16.56.12.1.1.2.2";
    static final String HOLDER_SIGNATURE_POLICY = "2.16.56.12.1.1.2.1";

    private final SecureRandom random;
    private final TestCertificates certificates;
    private final Instant notBefore;
    private final Instant notAfter;

    TestHierarchy(SecureRandom random, Instant now) {
        this.random = random;
        this.certificates = new TestCertificates(random);
        this.notBefore = now.minus(BEFORE);
        this.notAfter = now.plus(AFTER);
    }

    Map<TestKey, CertifiedKey> create(Generation generation) {
        var keys = new EnumMap<TestKey, CertifiedKey>(TestKey.class);
        CertifiedKey root = root(generation);
        keys.put(TestKey.ROOT, root);
        keys.put(
                TestKey.NATIONAL_REGISTER, under(root, generation, signerName(generation), SIGNS_FILES, SIGNER_POLICY));
        CertifiedKey citizens = authority(root, generation, "Citizen CA");
        keys.put(TestKey.CITIZEN_CA, citizens);
        keys.put(TestKey.FOREIGNER_CA, authority(root, generation, "Foreigner CA"));
        keys.put(
                TestKey.HOLDER_AUTHENTICATION,
                under(
                        citizens,
                        generation,
                        "C=BE, CN=TEST Specimen holder (Authentication)",
                        KeyUsage.digitalSignature,
                        HOLDER_AUTHENTICATION_POLICY));
        keys.put(
                TestKey.HOLDER_SIGNATURE,
                under(
                        citizens,
                        generation,
                        "C=BE, CN=TEST Specimen holder (Signature)",
                        KeyUsage.nonRepudiation,
                        HOLDER_SIGNATURE_POLICY));
        return keys;
    }

    private static String signerName(Generation generation) {
        return switch (generation) {
            case APPLET_1_7 -> "C=BE, O=TEST RRN, CN=TEST RRN";
            case APPLET_1_8 -> "C=BE, O=TEST, CN=TEST EC RRN";
        };
    }

    private CertifiedKey root(Generation generation) {
        KeyPair pair = generation.newKeyPair(random);
        String name = switch (generation) {
            case APPLET_1_7 -> "C=BE, CN=TEST Root CA of specimen cards";
            case APPLET_1_8 -> "C=BE, L=Brussels, O=TEST Government, CN=TEST EC Root CA of specimen cards";
        };
        int pathLength = 1;
        String policy = generation == Generation.APPLET_1_7 ? ROOT_POLICY : "";
        var request = new Request(name, pair.getPublic(), pathLength, ISSUES, policy, notBefore, notAfter);
        var itself =
                new Issuer(new X500Name(name), pair.getPrivate(), pair.getPublic(), generation.signatureAlgorithm());
        return new CertifiedKey(pair.getPrivate(), certificates.issue(request, itself));
    }

    private CertifiedKey authority(CertifiedKey root, Generation generation, String name) {
        KeyPair pair = generation.newKeyPair(random);
        String subject = switch (generation) {
            case APPLET_1_7 -> "C=BE, CN=TEST " + name + ", SERIALNUMBER=202001";
            case APPLET_1_8 -> "C=BE, L=Brussels, O=TEST Government, SERIALNUMBER=202002, CN=TEST EC " + name;
        };
        var request = new Request(subject, pair.getPublic(), 0, ISSUES, "", notBefore, notAfter);
        return new CertifiedKey(pair.getPrivate(), certificates.issue(request, Issuer.of(root)));
    }

    private CertifiedKey under(
            CertifiedKey issuer, Generation generation, String subject, int keyUsage, String policy) {
        KeyPair pair = generation.newKeyPair(random);
        var request = new Request(
                subject, pair.getPublic(), TestCertificates.NO_AUTHORITY, keyUsage, policy, notBefore, notAfter);
        X509Certificate certificate = certificates.issue(request, Issuer.of(issuer));
        return new CertifiedKey(pair.getPrivate(), certificate);
    }
}
