package be.lra.activation;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of pairs: {@code lra.activation.*} (domain.md 3).
 *
 * @param pairValidity of code and link together, in whole days; the last day counts to its end in Belgium
 * @param codeAttempts wrong codes at home before the pair is blocked
 * @param resendGap between two mails with the link of one pair that an agent may ask for
 * @param resendMax how often an agent may have the link of one pair sent again
 * @param reminders how long before the end of a pair its holder is reminded, the longest first; none: never
 * @param publicAddress where citizens reach this application, without a slash at the end
 * @param termsVersion of the terms of use that are accepted
 * @param successOpensKeys how long after its success an activation leads to the keys without a sign-in; zero: never
 */
@ConfigurationProperties("lra.activation")
public record ActivationProperties(
        @DefaultValue("P14D") Period pairValidity,
        @DefaultValue("5") int codeAttempts,
        @DefaultValue("PT10M") Duration resendGap,
        @DefaultValue("3") int resendMax,
        @DefaultValue({"P7D", "P2D"}) List<Period> reminders,
        @DefaultValue("http://127.0.0.1:8080") URI publicAddress,
        @DefaultValue("1.0") String termsVersion,
        @DefaultValue("PT10M") Duration successOpensKeys) {

    private static final Duration LONGEST_SUCCESS = Duration.ofMinutes(15); // as a session that nobody touches

    /** @throws IllegalArgumentException if a limit makes no sense */
    public ActivationProperties {
        if (pairValidity.isNegative() || pairValidity.isZero()) {
            throw new IllegalArgumentException("lra.activation.pair-validity is at least a day");
        }
        if (codeAttempts < 1 || codeAttempts > 10) {
            throw new IllegalArgumentException("lra.activation.code-attempts is 1 to 10");
        }
        if (resendGap.isNegative() || resendMax < 0) {
            throw new IllegalArgumentException("lra.activation.resend-gap and resend-max are not negative");
        }
        reminders = List.copyOf(reminders);
        List<LocalDate> ends = reminders.stream().map(LocalDate.EPOCH::plus).toList();
        if (ends.stream().anyMatch(end -> !end.isAfter(LocalDate.EPOCH))
                || !ends.equals(ends.stream().sorted(Comparator.reverseOrder()).toList())) {
            throw new IllegalArgumentException("lra.activation.reminders are times above nothing, the longest first");
        }
        if (successOpensKeys.isNegative() || successOpensKeys.compareTo(LONGEST_SUCCESS) > 0) {
            throw new IllegalArgumentException("lra.activation.success-opens-keys is " + LONGEST_SUCCESS + " at most");
        }
        if (publicAddress.getScheme() == null || publicAddress.getHost() == null) {
            throw new IllegalArgumentException(
                    "lra.activation.public-address is such as https://activation.example.org");
        }
    }

    /** The page of the citizen that a mail links to. */
    URI page(String path) {
        String base = publicAddress.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
