package be.lra.account;

import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often passwords are looked at. Called outside transactions. */
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
    Optional<Instant> reserve(String name, String address) {
        String source = CountedAddress.of(address);
        return throttle.reserve(PER_ADDRESS, source)
                .or(() -> throttle.reserve(PER_NAME_AND_ADDRESS, name + "@" + source));
    }

    /** The password was right. */
    void forgive(String name, String address) {
        String source = CountedAddress.of(address);
        throttle.forget(PER_NAME_AND_ADDRESS, name + "@" + source);
        throttle.giveBack(PER_ADDRESS, source);
    }
}
