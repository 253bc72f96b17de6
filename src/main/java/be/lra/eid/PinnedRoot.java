package be.lra.eid;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A root certificate that a deployment trusts, known by its fingerprint alone.
 *
 * @param fingerprint SHA-256 of the certificate, 64 lower-case hexadecimal digits; colons are taken out
 * @param test whether cards under it are test cards, which every screen must say
 * @param signerPolicy the certificate policy its National Register signer must carry, where one is known
 */
public record PinnedRoot(String fingerprint, boolean test, Optional<String> signerPolicy) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if it is no SHA-256 fingerprint */
    public PinnedRoot {
        fingerprint = fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
        if (!SHA_256.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException("no SHA-256 fingerprint: " + fingerprint);
        }
    }

    /** A root of test cards, without any rule on policies. */
    public static PinnedRoot test(String fingerprint) {
        return new PinnedRoot(fingerprint, true, Optional.empty());
    }

    static PinnedRoot production(String fingerprint) {
        return new PinnedRoot(fingerprint, false, Optional.empty());
    }

    static PinnedRoot production(String fingerprint, String signerPolicy) {
        return new PinnedRoot(fingerprint, false, Optional.of(signerPolicy));
    }
}
