package be.lra.account;

import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often passwords are looked at. Each act is a transaction of its own, so that a try that fails counts too; within it
 * the budget of the address always comes first, for two acts that waited for each other crosswise would both fail.
 */
@Component
class SignInBudgets {

    private static final ThrottleLimit PER_NAME_AND_ADDRESS = new ThrottleLimit(
            "sign-in", 5, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(15)); // security.md 4
    private static final ThrottleLimit PER_ADDRESS = new ThrottleLimit(
            "sign-in-address",
            20,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofMinutes(15)); // security.md 4

    private final Throttle throttle;

    SignInBudgets(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Counts a try; the end of the pause where there were too many. */
    @Transactional
    public Optional<Instant> reserve(String name, String address) {
        String source = CountedAddress.of(address);
        return throttle.reserve(PER_ADDRESS, source)
                .or(() -> throttle.reserve(PER_NAME_AND_ADDRESS, name + "@" + source));
    }

    /** The password was right. */
    @Transactional
    public void forgive(String name, String address) {
        String source = CountedAddress.of(address);
        throttle.giveBack(PER_ADDRESS, source);
        throttle.forget(PER_NAME_AND_ADDRESS, name + "@" + source);
    }
}
