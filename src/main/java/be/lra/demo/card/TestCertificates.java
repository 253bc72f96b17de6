package be.lra.demo.card;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates shaped like those of Belgian cards (eid-card.md 9). */
final class TestCertificates {

    /**
     * What is asked of an issuer.
     *
     * @param subject a distinguished name, country first; TEST stands in every one
     * @param pathLength how many authorities may follow; {@link #NO_AUTHORITY} for a certificate that issues none
     * @param keyUsage bits of {@link KeyUsage}
     * @param policy object identifier of the certificate policy; empty for none
     */
    record Request(
            String subject,
            PublicKey key,
            int pathLength,
            int keyUsage,
            String policy,
            Instant notBefore,
            Instant notAfter) {}

    /** Who signs a certificate. */
    record Issuer(X500Name name, PrivateKey key, PublicKey publicKey, String signatureAlgorithm) {

        static Issuer of(CertifiedKey authority) {
            var certificate = authority.certificate();
            return new Issuer(
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
                    authority.key(),
                    certificate.getPublicKey(),
                    certificate.getPublicKey().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA384withECDSA");
        }
    }

    static final int NO_AUTHORITY = -1;

    private static final int SERIAL_BITS = 127; // RFC 5280 §4.1.2.2: positive, at most 20 bytes

    private final SecureRandom random;

    TestCertificates(SecureRandom random) {
        this.random = random;
    }

    X509Certificate issue(Request request, Issuer issuer) {
        var builder = new JcaX509v3CertificateBuilder(
                issuer.name(),
                new BigInteger(SERIAL_BITS, random),
                Date.from(request.notBefore()),
                Date.from(request.notAfter()),
                new X500Name(request.subject()),
                request.key());
        try {
            extend(builder, request, issuer);
            var signer = new JcaContentSignerBuilder(issuer.signatureAlgorithm()).build(issuer.key());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("no certificate for " + request.subject(), e);
        }
    }

    private static void extend(JcaX509v3CertificateBuilder builder, Request request, Issuer issuer)
            throws GeneralSecurityException, CertIOException {
        var identifiers = new JcaX509ExtensionUtils();
        boolean authority = request.pathLength() != NO_AUTHORITY;
        builder.addExtension(
                Extension.basicConstraints,
                true,
                authority ? new BasicConstraints(request.pathLength()) : new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(request.keyUsage()));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(request.key()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuer.publicKey()));
        if (!request.policy().isEmpty()) {
            var policy = new PolicyInformation(new ASN1ObjectIdentifier(request.policy()));
            builder.addExtension(Extension.certificatePolicies, false, new CertificatePolicies(policy));
        }
    }
}
