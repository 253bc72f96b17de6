package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.totp.TotpSecret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** SEC-11 */
class AppOfferTest {

    @Test
    void secretNeverReachesALog() {
        var offer = new AppOffer(new TotpSecret(new byte[20]), "anne.specimen", Instant.EPOCH);

        assertThat(offer.toString()).doesNotContain("AAAA", "anne");
    }
}
