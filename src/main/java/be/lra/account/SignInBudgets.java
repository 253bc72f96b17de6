package be.lra.account;

import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often passwords are looked at. The budget of the address always comes first ({@link Throttle#reserve(List)}). */
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
    public Optional<Instant> reserve(String name, String address) {
        return throttle.reserve(List.of(ofAddress(address), ofName(name, address)));
    }

    /** The password was right. */
    public void forgive(String name, String address) {
        throttle.giveBack(PER_ADDRESS, CountedAddress.of(address));
        throttle.forget(PER_NAME_AND_ADDRESS, name + "@" + CountedAddress.of(address));
    }

    private static Throttle.Budget ofAddress(String address) {
        return new Throttle.Budget(PER_ADDRESS, CountedAddress.of(address));
    }

    private static Throttle.Budget ofName(String name, String address) {
        return new Throttle.Budget(PER_NAME_AND_ADDRESS, name + "@" + CountedAddress.of(address));
    }
}
