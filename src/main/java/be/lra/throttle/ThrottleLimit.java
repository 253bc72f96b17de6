package be.lra.throttle;

import java.time.Duration;

/**
 * How often something may be tried, and what happens then (security.md 4).
 *
 * @param name what is counted; part of the hashed key
 * @param tries allowed in a window
 * @param window after which counting begins anew
 * @param delay of the first penalty; doubled with each further one, until a quiet time ({@code lra.throttle.quiet}) has passed
 * @param longestDelay no penalty is longer: a stranger cannot shut anybody out for good
 */
public record ThrottleLimit(String name, int tries, Duration window, Duration delay, Duration longestDelay) {

    /** @throws IllegalArgumentException if it allows nothing, or a penalty would be none */
    public ThrottleLimit {
        if (tries < 1 || !window.isPositive() || !delay.isPositive() || longestDelay.compareTo(delay) < 0) {
            throw new IllegalArgumentException(
                    "lra.throttle.limits." + name + ": at least one try, times above nothing");
        }
    }

    Duration penalty(int earlierPenalties) {
        Duration doubled = delay.multipliedBy(1L << Math.min(earlierPenalties, 20));
        return doubled.compareTo(longestDelay) > 0 ? longestDelay : doubled;
    }
}
