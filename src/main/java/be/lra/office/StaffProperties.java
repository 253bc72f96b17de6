package be.lra.office;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of agents: {@code lra.office}.
 *
 * @param initialPasswordValidity how long a password serves that an administrator handed over; at most 30 days (ours)
 * @param appRequired whether agents type a code of their app after the password; off only where something else proves
 *     as much
 * @param oneSession whether a new sign-in of an agent ends the older ones (security.md 13)
 * @param freshProof how long a code or password serves for acts that need a fresh one; nothing: each act asks; at most an
 *     hour (security.md 13)
 * @param sessionLongest after which an agent signs in again, however busy; a minute to a day (security.md 13)
 * @param localAccounts whether passwords open the desk; null: where agents do not sign in by the federal service
 */
@ConfigurationProperties("lra.office")
record StaffProperties(
        @DefaultValue("P7D") Duration initialPasswordValidity,
        @DefaultValue("true") boolean appRequired,
        @DefaultValue("true") boolean oneSession,
        @DefaultValue("PT5M") Duration freshProof,
        @DefaultValue("PT8H") Duration sessionLongest,
        @Nullable Boolean localAccounts) {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration LONGEST_PROOF = Duration.ofHours(1);
    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(1);
    private static final Duration LONGEST_SESSION = Duration.ofDays(1);

    /** @throws IllegalArgumentException if a time would serve nobody, or for ever */
    StaffProperties {
        if (!initialPasswordValidity.isPositive() || initialPasswordValidity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "lra.office.initial-password-validity is more than nothing, at most 30 days");
        }
        if (freshProof.isNegative() || freshProof.compareTo(LONGEST_PROOF) > 0) {
            throw new IllegalArgumentException("lra.office.fresh-proof is nothing to an hour");
        }
        if (sessionLongest.compareTo(SHORTEST_SESSION) < 0 || sessionLongest.compareTo(LONGEST_SESSION) > 0) {
            throw new IllegalArgumentException("lra.office.session-longest is a minute to a day");
        }
    }
}
