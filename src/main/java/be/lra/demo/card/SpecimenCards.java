package be.lra.demo.card;

import be.lra.demo.card.TestCertificates.Issuer;
import be.lra.demo.card.TestCertificates.Request;
import be.lra.eid.CardFile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Personalises the specimen cards: valid, or expired, as seen from one day. */
public final class SpecimenCards {

    private static final int CERTIFICATE_ROOM_1_8 = 1_100; // zeros behind a certificate, eid-card.md 2
    private static final int NO_CERTIFICATE_1_8 = 2_500;
    private static final int CERTIFICATE_ROOM_1_7 = 50;
    private static final int CHIP_SERIAL_LENGTH = 16;

    private final TestPki pki;
    private final LocalDate today;
    private final SecureRandom random;
    private final TestCertificates certificates;

    public SpecimenCards(TestPki pki, LocalDate today, SecureRandom random) {
        this.pki = pki;
        this.today = today;
        this.random = random;
        this.certificates = new TestCertificates(random);
    }

    /** A freshly personalised card; the chip's own key and the elliptic signatures differ each time. */
    public CardImage image(Specimen specimen) {
        byte[] chipSerial = chipSerial(specimen);
        Optional<KeyPair> basicKey = specimen.generation() == Generation.APPLET_1_8
                ? Optional.of(specimen.generation().newKeyPair(random))
                : Optional.empty();
        var files = new HashMap<FileId, byte[]>();
        files.putAll(Pkcs15Files.of(specimen.generation(), chipSerial, specimen.hasHolderCertificates()));
        basicKey.ifPresent(pair ->
                files.put(FileId.of(CardFile.BASIC_KEY), pair.getPublic().getEncoded()));
        var signer = pki.key(specimen.signedBy(), TestKey.NATIONAL_REGISTER);
        new SpecimenFiles(specimen, chipSerial, today)
                .signedBy(signer, basicKey.map(KeyPair::getPublic))
                .forEach((file, content) -> files.put(FileId.of(file), content));
        certificateFiles(specimen).forEach((file, content) -> files.put(FileId.of(file), content));
        return new CardImage(
                specimen.generation(), chipSerial, files, basicKey.map(KeyPair::getPrivate), holderKeys(specimen));
    }

    /** "SPEC" and the card number: the same for a specimen each time, and for no real chip. */
    private static byte[] chipSerial(Specimen specimen) {
        byte[] text = ("SPEC" + specimen.cardNumber()).getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(text, CHIP_SERIAL_LENGTH);
    }

    private Map<TestKey, PrivateKey> holderKeys(Specimen specimen) {
        var keys = new EnumMap<TestKey, PrivateKey>(TestKey.class);
        if (specimen.hasHolderCertificates()) {
            for (TestKey key : new TestKey[] {TestKey.HOLDER_AUTHENTICATION, TestKey.HOLDER_SIGNATURE}) {
                keys.put(key, pki.key(specimen.generation(), key).key());
            }
        }
        return keys;
    }

    private Map<CardFile, byte[]> certificateFiles(Specimen specimen) {
        Generation authorities = specimen.signedBy();
        TestKey authority = specimen.isResidenceCard() ? TestKey.FOREIGNER_CA : TestKey.CITIZEN_CA;
        boolean older = specimen.generation() == Generation.APPLET_1_7;
        int room = older ? CERTIFICATE_ROOM_1_7 : CERTIFICATE_ROOM_1_8;
        int roomOfState = older ? 0 : CERTIFICATE_ROOM_1_8;
        var files = new EnumMap<CardFile, byte[]>(CardFile.class);
        files.put(CardFile.AUTHENTICATION_CERTIFICATE, holderFile(specimen, TestKey.HOLDER_AUTHENTICATION, room));
        files.put(CardFile.SIGNATURE_CERTIFICATE, holderFile(specimen, TestKey.HOLDER_SIGNATURE, room));
        files.put(
                CardFile.CA_CERTIFICATE, padded(pki.key(authorities, authority).certificate(), room));
        files.put(
                CardFile.ROOT_CERTIFICATE,
                padded(pki.key(authorities, TestKey.ROOT).certificate(), roomOfState));
        files.put(
                CardFile.RRN_CERTIFICATE,
                padded(pki.key(authorities, TestKey.NATIONAL_REGISTER).certificate(), roomOfState));
        return files;
    }

    private byte[] holderFile(Specimen specimen, TestKey key, int room) {
        if (!specimen.hasHolderCertificates()) {
            return new byte[NO_CERTIFICATE_1_8];
        }
        TestKey authority = specimen.isResidenceCard() ? TestKey.FOREIGNER_CA : TestKey.CITIZEN_CA;
        var issuer = Issuer.of(pki.key(specimen.signedBy(), authority));
        return padded(certificates.issue(holderRequest(specimen, key), issuer), room);
    }

    private Request holderRequest(Specimen specimen, TestKey key) {
        boolean authentication = key == TestKey.HOLDER_AUTHENTICATION;
        SpecimenPerson person = specimen.person();
        String firstName = person.givenNames().split(" ", -1)[0];
        String use = authentication ? "Authentication" : "Signature";
        String subject = "C=BE, CN=TEST %s %s (%s), SURNAME=%s, GIVENNAME=%s, SERIALNUMBER=%s"
                .formatted(firstName, person.name(), use, person.name(), person.givenNames(), person.nationalNumber());
        var lifetime = specimen.lifetime();
        return new Request(
                subject,
                pki.key(specimen.generation(), key).certificate().getPublicKey(),
                TestCertificates.NO_AUTHORITY,
                authentication ? KeyUsage.digitalSignature : KeyUsage.nonRepudiation,
                authentication ? TestHierarchy.HOLDER_AUTHENTICATION_POLICY : TestHierarchy.HOLDER_SIGNATURE_POLICY,
                today.minusDays(lifetime.daysSinceIssue).atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC),
                today.plusDays(lifetime.daysLeft).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC));
    }

    private static byte[] padded(X509Certificate certificate, int zeros) {
        try {
            byte[] der = certificate.getEncoded();
            return Arrays.copyOf(der, der.length + zeros);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate of ours cannot be encoded", e);
        }
    }
}
