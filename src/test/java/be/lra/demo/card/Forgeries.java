package be.lra.demo.card;

import static be.lra.card.CardFixtures.NOW;
import static be.lra.card.CardFixtures.PKI;
import static be.lra.card.CardFixtures.RANDOM;

import be.lra.demo.card.TestCertificates.Issuer;
import be.lra.demo.card.TestCertificates.Request;
import be.lra.eid.CardFile;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Cards of applet 1.8 that somebody else signed, or that the National Register would never sign. */
public final class Forgeries {

    /** Both usages, as the National Register's certificate has them. */
    public static final int SIGNS_FILES = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

    private static final CertifiedKey ROOT = PKI.key(Generation.APPLET_1_8, TestKey.ROOT);
    private static final CertifiedKey REGISTER = PKI.key(Generation.APPLET_1_8, TestKey.NATIONAL_REGISTER);

    private Forgeries() {}

    /** A certificate directly under the root, as wanted. */
    public static CertifiedKey underRoot(
            String subject, int pathLength, int keyUsage, String policy, Instant notBefore, Instant notAfter) {
        KeyPair pair = Generation.APPLET_1_8.newKeyPair(RANDOM);
        var request = new Request(subject, pair.getPublic(), pathLength, keyUsage, policy, notBefore, notAfter);
        return new CertifiedKey(pair.getPrivate(), new TestCertificates(RANDOM).issue(request, Issuer.of(ROOT)));
    }

    /** A good certificate directly under the root, but for its usage. */
    public static CertifiedKey underRoot(int pathLength, int keyUsage) {
        return underRoot("C=BE, CN=TEST", pathLength, keyUsage, "", NOW, NOW.plus(Duration.ofDays(1)));
    }

    /** The signer of OCSP answers: directly under the root, with both usages and one of its own. */
    public static CertifiedKey ocspSigner() throws Exception {
        KeyPair pair = Generation.APPLET_1_8.newKeyPair(RANDOM);
        var builder = new JcaX509v3CertificateBuilder(
                X500Name.getInstance(
                        ROOT.certificate().getSubjectX500Principal().getEncoded()),
                BigInteger.TEN,
                Date.from(NOW),
                Date.from(NOW.plus(Duration.ofDays(1))),
                new X500Name("C=BE, CN=TEST OCSP"),
                pair.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(SIGNS_FILES));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
        var signer = new JcaContentSignerBuilder("SHA384withECDSA").build(ROOT.key());
        return new CertifiedKey(
                pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    }

    /** A good signer of the National Register whose certificate names the revocation list of its root. */
    public static CertifiedKey signerNaming(String listAddress, TestPki pki, Instant now) throws Exception {
        CertifiedKey root = pki.key(Generation.APPLET_1_8, TestKey.ROOT);
        KeyPair pair = Generation.APPLET_1_8.newKeyPair(RANDOM);
        var builder = new JcaX509v3CertificateBuilder(
                X500Name.getInstance(
                        root.certificate().getSubjectX500Principal().getEncoded()),
                BigInteger.TWO,
                Date.from(now.minus(Duration.ofDays(3_650))),
                Date.from(now.plus(Duration.ofDays(3_650))),
                new X500Name("C=BE, O=TEST, CN=TEST EC RRN with a list"),
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(SIGNS_FILES));
        var list = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, listAddress));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(list), null, null)
        }));
        var signer = new JcaContentSignerBuilder("SHA384withECDSA").build(root.key());
        return new CertifiedKey(
                pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    }

    /** The card signed by somebody else, whose certificate stands in place of the National Register's. */
    public static CardImage signedBy(CardImage card, CertifiedKey signer) throws GeneralSecurityException {
        return signed(card, signer.key(), "SHA384withECDSA").with(CardFile.RRN_CERTIFICATE, der(signer.certificate()));
    }

    /** A genuine card of applet 1.8 whose identity file is another. */
    public static CardImage withIdentity(CardImage card, byte[] identity) throws GeneralSecurityException {
        return signed(card.with(CardFile.IDENTITY, identity), REGISTER.key(), "SHA384withECDSA");
    }

    /** A genuine card of applet 1.8 with another value under one tag of its identity. */
    public static CardImage withTag(CardImage card, int tag, byte[] value) throws GeneralSecurityException {
        byte[] identity = card.file(CardFile.IDENTITY).orElseThrow();
        int at = 0;
        while ((identity[at] & 0xFF) != tag) {
            at += 2 + identity[at + 1];
        }
        var changed = new ByteArrayOutputStream();
        changed.write(identity, 0, at);
        changed.write(tag);
        changed.write(value.length);
        changed.writeBytes(value);
        int behind = at + 2 + identity[at + 1];
        changed.write(identity, behind, identity.length - behind);
        return withIdentity(card, changed.toByteArray());
    }

    /** A genuine card of applet 1.7 signed in the manner of long ago. */
    public static CardImage signedWithSha1(CardImage card) throws GeneralSecurityException {
        return signed(
                card, PKI.key(Generation.APPLET_1_7, TestKey.NATIONAL_REGISTER).key(), "SHA1withRSA");
    }

    private static CardImage signed(CardImage card, PrivateKey signer, String algorithm)
            throws GeneralSecurityException {
        byte[] identity = card.file(CardFile.IDENTITY).orElseThrow();
        byte[] identitySignature = sign(signer, algorithm, identity);
        byte[] address = card.file(CardFile.ADDRESS).orElseThrow();
        int end = address.length;
        while (address[end - 1] == 0) {
            end--;
        }
        byte[] signed = Arrays.copyOf(address, end + identitySignature.length);
        System.arraycopy(identitySignature, 0, signed, end, identitySignature.length);
        return card.with(CardFile.IDENTITY_SIGNATURE, identitySignature)
                .with(CardFile.ADDRESS_SIGNATURE, sign(signer, algorithm, signed));
    }

    private static byte[] sign(PrivateKey key, String algorithm, byte[] data) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }

    private static byte[] der(X509Certificate certificate) throws GeneralSecurityException {
        return certificate.getEncoded();
    }
}
