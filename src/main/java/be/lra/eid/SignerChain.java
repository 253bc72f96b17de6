package be.lra.eid;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * The check of the National Register's certificate (EF 503C): issued directly by a pinned root and made for signing.
 * A citizen's certificate leads to the same root through the Citizen CA; without the word "directly" any citizen could
 * sign a forged identity.
 */
final class SignerChain {

    /** The signer that may be believed, and whether it signs test cards. */
    record Signer(X509Certificate certificate, X509Certificate root, boolean test) {

        PublicKey key() {
            return certificate.getPublicKey();
        }
    }

    private record Root(X509Certificate certificate, PinnedRoot pinned) {}

    private static final X500Principal NATIONAL_REGISTER = new X500Principal("CN=RRN, O=RRN, C=BE");
    private static final int DIGITAL_SIGNATURE = 0; // RFC 5280 §4.2.1.3
    private static final int NON_REPUDIATION = 1; // RFC 5280 §4.2.1.3
    private static final int NO_AUTHORITY = -1; // X509Certificate.getBasicConstraints
    private static final Set<String> OTHER_SIGNERS =
            Set.of("1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9"); // RFC 5280 §4.2.1.12: time stamps, OCSP answers

    private SignerChain() {}

    static Signer check(CardFiles files, TrustedRoots roots, Instant now) throws CheckFailed {
        X509Certificate signer = files.content(CardFile.RRN_CERTIFICATE)
                .flatMap(CardCertificate::der)
                .flatMap(CardCertificate::parse)
                .orElseThrow(() -> failed(EidProblem.CERTIFICATE_UNREADABLE));
        Root root = root(files, roots, signer);
        rootIsInForce(root, now);
        signerComesFromRoot(signer, root);
        signerIsNoAuthority(signer);
        signerIsMadeForSigning(signer);
        signerCarriesThePolicy(signer, root);
        signerIsInForce(signer, now);
        return new Signer(signer, root.certificate(), root.pinned().test());
    }

    /** The root on the card, or one at hand where the card has none; either way only by its fingerprint. */
    private static Root root(CardFiles files, TrustedRoots roots, X509Certificate signer) throws CheckFailed {
        var onCard = files.content(CardFile.ROOT_CERTIFICATE).flatMap(CardCertificate::der);
        if (onCard.isPresent()) {
            return pinned(onCard.get(), roots);
        }
        for (byte[] atHand : roots.pinnedCertificates()) {
            Root root = pinned(atHand, roots);
            if (isIssuedBy(signer, root.certificate())) {
                return root;
            }
        }
        throw failed(EidProblem.ROOT_MISSING);
    }

    private static Root pinned(byte[] certificate, TrustedRoots roots) throws CheckFailed {
        PinnedRoot pinned = roots.find(certificate).orElseThrow(() -> failed(EidProblem.ROOT_NOT_TRUSTED));
        return CardCertificate.parse(certificate)
                .map(root -> new Root(root, pinned))
                .orElseThrow(() -> failed(EidProblem.CERTIFICATE_UNREADABLE));
    }

    private static void rootIsInForce(Root root, Instant now) throws CheckFailed {
        try {
            root.certificate().checkValidity(Date.from(now));
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw failed(EidProblem.ROOT_OUT_OF_DATE);
        }
    }

    private static void signerComesFromRoot(X509Certificate signer, Root root) throws CheckFailed {
        if (!isIssuedBy(signer, root.certificate())) {
            throw failed(EidProblem.SIGNER_NOT_FROM_ROOT);
        }
    }

    private static boolean isIssuedBy(X509Certificate signer, X509Certificate root) {
        if (!signer.getIssuerX500Principal().equals(root.getSubjectX500Principal())) {
            return false;
        }
        try {
            signer.verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void signerIsNoAuthority(X509Certificate signer) throws CheckFailed {
        if (signer.getBasicConstraints() != NO_AUTHORITY) {
            throw failed(EidProblem.SIGNER_IS_AUTHORITY);
        }
    }

    /** Citizens' certificates have one of both usages, never both; OCSP signers have a usage of their own. */
    private static void signerIsMadeForSigning(X509Certificate signer) throws CheckFailed {
        boolean[] usage = signer.getKeyUsage();
        boolean bothUsages = usage != null && usage[DIGITAL_SIGNATURE] && usage[NON_REPUDIATION];
        if (!bothUsages || extendedKeyUsage(signer).stream().anyMatch(OTHER_SIGNERS::contains)) {
            throw failed(EidProblem.SIGNER_KEY_USAGE);
        }
    }

    private static List<String> extendedKeyUsage(X509Certificate signer) throws CheckFailed {
        try {
            List<String> usages = signer.getExtendedKeyUsage();
            return usages == null ? List.of() : usages;
        } catch (CertificateParsingException e) {
            throw failed(EidProblem.CERTIFICATE_UNREADABLE);
        }
    }

    private static void signerCarriesThePolicy(X509Certificate signer, Root root) throws CheckFailed {
        if (root.pinned().signerPolicy().isEmpty()) {
            return;
        }
        var selector = new X509CertSelector();
        selector.setSubject(NATIONAL_REGISTER);
        try {
            selector.setPolicy(Set.of(root.pinned().signerPolicy().get()));
        } catch (IOException e) {
            throw new IllegalStateException("no policy: " + root.pinned().signerPolicy(), e);
        }
        if (!selector.match(signer)) {
            throw failed(EidProblem.SIGNER_POLICY);
        }
    }

    private static void signerIsInForce(X509Certificate signer, Instant now) throws CheckFailed {
        try {
            signer.checkValidity(Date.from(now));
        } catch (CertificateNotYetValidException e) {
            throw failed(EidProblem.SIGNER_NOT_YET_VALID);
        } catch (CertificateExpiredException e) {
            throw failed(EidProblem.SIGNER_EXPIRED);
        }
    }

    private static CheckFailed failed(EidProblem problem) {
        return new CheckFailed(EidCheck.RRN_CHAIN, problem);
    }
}
