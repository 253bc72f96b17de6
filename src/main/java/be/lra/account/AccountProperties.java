package be.lra.account;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of accounts, keys and codes: {@code lra.account.*} (domain.md 3; security.md 3, 4 and 6).
 *
 * @param registrationCodeValidity from the moment its mail or SMS leaves (seed 004 §3.1: 5 minutes)
 * @param loginCodeValidity from the moment its mail or SMS leaves (seed 004 §3.1: 10 minutes)
 * @param appEnrolmentValidity how long a secret for an app is shown before it must have been proven
 * @param recoveryValidity of the link to a new password, from the moment its mail leaves (ours)
 * @param codeAttempts wrong entries of one code
 * @param resendGap between two codes asked for
 * @param sendsPerHour codes of one purpose and account
 * @param freshProof how long after signing in another key may be begun
 * @param keyLifetime from activation
 * @param keyEndNotices how long before the end of a key its holder is told, the longest first (features I9)
 * @param mostApps keys by app that an account may have (features I2)
 * @param mostPhones keys by SMS that an account may have (features I2)
 * @param eboxTermsVersion of the text about the eBox that is agreed to
 * @param passwordShortest signs, with a second factor
 * @param passwordLongest signs accepted
 */
@ConfigurationProperties("lra.account")
public record AccountProperties(
        @DefaultValue("PT5M") Duration registrationCodeValidity,
        @DefaultValue("PT10M") Duration loginCodeValidity,
        @DefaultValue("PT1H") Duration appEnrolmentValidity,
        @DefaultValue("PT30M") Duration recoveryValidity,
        @DefaultValue("5") int codeAttempts,
        @DefaultValue("PT60S") Duration resendGap,
        @DefaultValue("5") int sendsPerHour,
        @DefaultValue("PT5M") Duration freshProof,
        @DefaultValue("P10Y") Period keyLifetime,
        @DefaultValue({"P90D", "P30D", "P7D"}) List<Period> keyEndNotices,
        @DefaultValue("2") int mostApps,
        @DefaultValue("5") int mostPhones,
        @DefaultValue("1.0") String eboxTermsVersion,
        @DefaultValue("12") int passwordShortest,
        @DefaultValue("128") int passwordLongest) {

    private static final int FEWEST_PASSWORD_SIGNS = 8; // NIST SP 800-63B: at least eight, whatever the setting

    /** @throws IllegalArgumentException if a limit would switch a protection off */
    public AccountProperties {
        requirePositive("registration-code-validity", registrationCodeValidity);
        requirePositive("login-code-validity", loginCodeValidity);
        requirePositive("app-enrolment-validity", appEnrolmentValidity);
        requirePositive("recovery-validity", recoveryValidity);
        requirePositive("resend-gap", resendGap);
        requirePositive("fresh-proof", freshProof);
        if (codeAttempts < 1 || codeAttempts > 10 || sendsPerHour < 1) {
            throw new IllegalArgumentException("lra.account: 1 to 10 attempts a code, at least one code an hour");
        }
        keyEndNotices = List.copyOf(keyEndNotices);
        if (keyEndNotices.isEmpty() || keyEndNotices.stream().anyMatch(AccountProperties::isNothing)) {
            throw new IllegalArgumentException("lra.account.key-end-notices are times above nothing");
        }
        if (mostApps < 1 || mostPhones < 1) {
            throw new IllegalArgumentException("lra.account: at least one app and one phone");
        }
        if (passwordShortest < FEWEST_PASSWORD_SIGNS || passwordLongest < passwordShortest) {
            throw new IllegalArgumentException(
                    "lra.account: passwords have at least " + FEWEST_PASSWORD_SIGNS + " signs");
        }
    }

    private static boolean isNothing(Period period) {
        return period.isZero() || period.isNegative();
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("lra.account." + name + " must be more than nothing");
        }
    }

    /** When a key ends that becomes active, or is renewed, now. */
    Instant endOfKey(Instant now) {
        return now.atZone(ZoneOffset.UTC).plus(keyLifetime).toInstant();
    }

    /** From when the holder of a key is told that it ends. */
    boolean isNearItsEnd(Instant expiresAt, Instant now) {
        return !expiresAt.isAfter(
                now.atZone(ZoneOffset.UTC).plus(keyEndNotices.getFirst()).toInstant());
    }

    /** How many keys of a kind an account may have; there is one address, so one key by mail. */
    int most(DigitalKeyType type) {
        return switch (type) {
            case EMAIL_CODE -> 1;
            case AUTHENTICATOR_APP -> mostApps;
            case SMS -> mostPhones;
        };
    }

    Duration validity(CodePurpose purpose) {
        return switch (purpose) {
            case REGISTRATION, SMS_REGISTRATION, EMAIL_CHANGE -> registrationCodeValidity;
            case LOGIN, SMS_LOGIN -> loginCodeValidity;
        };
    }
}
