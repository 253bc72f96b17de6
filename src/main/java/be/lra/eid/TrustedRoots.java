package be.lra.eid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The roots a deployment trusts: the Belgian ones, and test roots only where it lists them itself. */
public final class TrustedRoots {

    /** Belgium Root CA, CA2, CA3, CA4, CA4 renewed, CA6 (eid-card.md 4, with the policies of their signers). */
    private static final List<PinnedRoot> BELGIAN = List.of(
            PinnedRoot.production(
                    "7c7ed4240bb253bb35c376e12e00b027f1659df9d8267422a93eed75edc7adfb", "2.16.56.1.1.1.4"),
            PinnedRoot.production(
                    "9f9744463be13714754e1a3becf98c08cc205e4ab32028f4e2830c4a1b2775b8", "2.16.56.9.1.1.4"),
            PinnedRoot.production(
                    "a8d14e945e3e5156bcae5e39737cf6a1b1f51028bbbf982f50ce5f4c05568b4d", "2.16.56.10.1.1.4"),
            PinnedRoot.production(
                    "c3fbf37259af0954eeea4282dd1c7226a54e7150f7c29a2c495ba34dbfe09ca0", "2.16.56.12.1.1.4"),
            PinnedRoot.production(
                    "702dd5c1a093cf0a9d71fadd9bf9a7c5857d89fb73b716e867228b3c2beb968f", "2.16.56.12.1.1.4"),
            PinnedRoot.production("9c872bc979a7c09a58d4a274c199e5cb16cfa9b9618d98bc9a9988e984b8495c"));

    private final List<PinnedRoot> pinned;
    private final List<byte[]> certificates;

    private final SignerStanding signer;

    private TrustedRoots(List<PinnedRoot> pinned, List<byte[]> certificates, SignerStanding signer) {
        this.pinned = List.copyOf(pinned);
        this.certificates = List.copyOf(certificates);
        this.signer = signer;
    }

    /** The roots of real cards, and nothing else. */
    public static TrustedRoots belgian() {
        return new TrustedRoots(BELGIAN, List.of(), SignerStanding.NOT_NAMED);
    }

    /** The roots of real cards and these. */
    public TrustedRoots and(Collection<PinnedRoot> others) {
        var all = new ArrayList<>(pinned);
        all.addAll(others);
        return new TrustedRoots(all, certificates, signer);
    }

    /**
     * The same roots, of which some certificates are at hand: a card may carry no root certificate. Only those whose
     * fingerprint is pinned are ever used.
     *
     * @param rootCertificates in DER
     */
    public TrustedRoots knowing(Collection<byte[]> rootCertificates) {
        var all = new ArrayList<>(certificates);
        rootCertificates.forEach(certificate -> all.add(certificate.clone()));
        return new TrustedRoots(pinned, all, signer);
    }

    /** The same roots, after asking them about the signer of the card at hand. */
    public TrustedRoots sayingOfTheSigner(SignerStanding standing) {
        return new TrustedRoots(pinned, certificates, standing);
    }

    SignerStanding signer() {
        return signer;
    }

    Optional<PinnedRoot> find(byte[] certificate) {
        String fingerprint = Digests.hex("SHA-256", certificate);
        return pinned.stream()
                .filter(root -> root.fingerprint().equals(fingerprint))
                .findFirst();
    }

    List<byte[]> pinnedCertificates() {
        return certificates.stream()
                .filter(certificate -> find(certificate).isPresent())
                .toList();
    }
}
