package be.lra.eid;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The certificate with which the National Register signed a card, and the pinned root that issued it.
 *
 * @param certificate issued directly by the root, made for signing, in force
 */
public record NationalRegisterSigner(X509Certificate certificate, X509Certificate root) {

    /**
     * What a revocation list says of it.
     *
     * @param until when the next list will be there at the latest
     */
    public record Verdict(boolean revoked, Instant until) {}

    /** Where the lists of the issuer are, as the certificate names them; nothing may be asked there unseen. */
    public List<String> untrustedListAddresses() {
        return CrlAddresses.of(certificate);
    }

    /**
     * Reads a revocation list (RFC 5280 §5), which must be the root's own, signed by it, and current.
     *
     * @return empty if it is none of these
     */
    public Optional<Verdict> judgedBy(byte[] untrustedList, Instant now) {
        try {
            var list = (X509CRL)
                    CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(untrustedList));
            list.verify(root.getPublicKey());
            boolean ours = list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())
                    && !list.hasUnsupportedCriticalExtension();
            boolean current = list.getNextUpdate() != null
                    && !list.getThisUpdate().toInstant().isAfter(now)
                    && list.getNextUpdate().toInstant().isAfter(now);
            return ours && current
                    ? Optional.of(new Verdict(
                            list.isRevoked(certificate), list.getNextUpdate().toInstant()))
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
