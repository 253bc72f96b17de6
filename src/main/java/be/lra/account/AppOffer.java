package be.lra.account;

import be.lra.totp.QrImage;
import be.lra.totp.TotpSecret;
import java.time.Instant;

/**
 * The secret that an app shall take over, for the one page that shows it.
 *
 * @param expiresAt when it must have been proven
 */
public record AppOffer(TotpSecret secret, String userName, Instant expiresAt) {

    /** What an app on this very phone is opened with. */
    public String uri(String issuer) {
        return secret.uri(issuer, userName);
    }

    /** The same as a picture for the camera of another phone. */
    public String picture(String issuer) {
        return QrImage.of(uri(issuer));
    }

    /** The clock time of the end, as printed beside the secret. */
    public String until() {
        return BelgianTime.clock(expiresAt);
    }

    /** Masked: secrets never reach a log. */
    @Override
    public String toString() {
        return "AppOffer[masked]";
    }
}
