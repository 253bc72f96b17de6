package be.lra.office;

import be.lra.totp.QrImage;
import be.lra.totp.TotpSecret;
import java.util.List;

/** The secret that an agent's app shall take over, for the one page that shows it. */
public record AgentAppOffer(TotpSecret secret, String userName) {

    /** As a picture for the camera of a phone. */
    public String picture(String issuer) {
        return QrImage.of(secret.uri(issuer, userName));
    }

    /** To be typed, in groups of four signs. */
    public List<String> groups() {
        return secret.groups();
    }

    /** Masked: secrets never reach a log. */
    @Override
    public String toString() {
        return "AgentAppOffer[masked]";
    }
}
