package be.lra.throttle;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Budgets of attempts: {@code lra.throttle.*} (security.md 4).
 *
 * @param quiet without a try, after which earlier penalties are forgotten
 * @param limits what a deployment sets otherwise, by the name of the limit, such as {@code sign-in-address}
 */
@ConfigurationProperties("lra.throttle")
public record ThrottleProperties(
        @DefaultValue("PT1H") Duration quiet, @DefaultValue Map<String, Bounds> limits) {

    /** @throws IllegalArgumentException if penalties would be forgotten at once */
    public ThrottleProperties {
        if (!quiet.isPositive()) {
            throw new IllegalArgumentException("lra.throttle.quiet must be more than nothing");
        }
        limits = Map.copyOf(limits);
    }

    /**
     * What is set for one limit; whatever is absent stays as it is.
     *
     * @param tries allowed in a window, at least 1
     * @param window after which counting begins anew
     * @param delay of the first penalty
     * @param longestDelay no penalty is longer
     */
    public record Bounds(
            @Nullable Integer tries,
            @Nullable Duration window,
            @Nullable Duration delay,
            @Nullable Duration longestDelay) {}

    ThrottleLimit inForce(ThrottleLimit usual) {
        Bounds set = limits.get(usual.name());
        return set == null
                ? usual
                : new ThrottleLimit(
                        usual.name(),
                        Optional.ofNullable(set.tries()).orElse(usual.tries()),
                        Optional.ofNullable(set.window()).orElse(usual.window()),
                        Optional.ofNullable(set.delay()).orElse(usual.delay()),
                        Optional.ofNullable(set.longestDelay()).orElse(usual.longestDelay()));
    }
}
