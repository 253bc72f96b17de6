package be.lra.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lra.PhoneApp;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** RFC 6238, appendix B: the secret of the table for HMAC-SHA-1. */
    private static final TotpSecret OF_THE_RFC =
            new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({ // RFC 6238, appendix B; a code of six digits is the end of one of eight
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheRfc(long second, String eightDigits) {
        long step = Totp.stepAt(Instant.ofEpochSecond(second));

        assertThat(Totp.code(OF_THE_RFC, step)).isEqualTo(eightDigits.substring(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 29, 30, 1_795_081_200, 4_102_444_799L})
    void appOfOthersShowsTheSameCode(long second) {
        TotpSecret secret = TotpSecret.draw(new SecureRandom());
        Instant now = Instant.ofEpochSecond(second);

        assertThat(PhoneApp.code(secret.base32(), now)).isEqualTo(Totp.code(secret, Totp.stepAt(now)));
    }

    @Test
    void onlyTheStepsOfTheRangeAreFoundAndOfThemTheNewest() {
        String code = Totp.code(OF_THE_RFC, 100);

        assertThat(Totp.find(OF_THE_RFC, code, 99, 101)).hasValue(100);
        assertThat(Totp.find(OF_THE_RFC, code, 100, 100)).hasValue(100);
        assertThat(Totp.find(OF_THE_RFC, code, 101, 103)).isEmpty();
        assertThat(Totp.find(OF_THE_RFC, code, 97, 99)).isEmpty();
    }

    @Test
    void secretIsShownAsAppsTakeIt() {
        assertThat(OF_THE_RFC.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"); // coreutils base32
        assertThat(OF_THE_RFC.groups()).containsExactly("GEZD", "GNBV", "GY3T", "QOJQ", "GEZD", "GNBV", "GY3T", "QOJQ");
        assertThat(OF_THE_RFC.uri("Mes clés numériques", "anne.specimen"))
                .isEqualTo("otpauth://totp/Mes%20cl%C3%A9s%20num%C3%A9riques:anne.specimen"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Mes%20cl%C3%A9s%20num%C3%A9riques");
    }

    @Test
    void secretNeverReachesALog() {
        assertThat(OF_THE_RFC.toString()).doesNotContain("GEZD", "1234");
    }

    @Test
    void shorterSecretIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpSecret(new byte[16]));
    }

    @Test
    void everySecretIsAnother() {
        var random = new SecureRandom();

        assertThat(TotpSecret.draw(random).base32())
                .isNotEqualTo(TotpSecret.draw(random).base32());
    }
}
