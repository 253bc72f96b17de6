package be.lra.account;

import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often passwords are looked at: by address, by name, by browser that is known, and in all. What strangers try at a name, or
 * everywhere, never holds up a browser in which its holder signed in before. The budget of the address always comes first
 * ({@link Throttle#reserve(List)}).
 */
@Component
class SignInBudgets {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(15); // security.md 4

    private static final ThrottleLimit PER_NAME_AND_ADDRESS =
            new ThrottleLimit("sign-in", 5, MINUTE, MINUTE, LONGEST); // security.md 4
    private static final ThrottleLimit PER_ADDRESS =
            new ThrottleLimit("sign-in-address", 20, MINUTE, MINUTE, LONGEST); // security.md 4
    private static final ThrottleLimit PER_BROWSER = new ThrottleLimit("sign-in-known", 5, MINUTE, MINUTE, LONGEST);
    private static final ThrottleLimit PER_NAME =
            new ThrottleLimit("sign-in-name", 20, Duration.ofHours(1), MINUTE, LONGEST); // ours
    private static final ThrottleLimit TOTAL = new ThrottleLimit("sign-in-total", 600, MINUTE, MINUTE, LONGEST); // ours
    private static final ThrottleLimit STRAINED =
            new ThrottleLimit("sign-in-strained", 1, MINUTE, MINUTE, LONGEST); // ours
    private static final String ALL = "";

    private final Throttle throttle;

    SignInBudgets(Throttle throttle) {
        this.throttle = throttle;
    }

    /**
     * Who is at the door.
     *
     * @param name comparable, as typed
     * @param address of the browser
     * @param browser its number, if this name was signed in with there before
     */
    record Caller(String name, String address, Optional<String> browser) {

        private String atAddress() {
            return name + "@" + CountedAddress.of(address);
        }

        /** Masked: user names and addresses never reach a log. */
        @Override
        public String toString() {
            return "Caller[masked]";
        }
    }

    /** Counts a try; the end of the pause where there were too many. */
    Optional<Instant> reserve(Caller caller) {
        var ofAddress = new Throttle.Budget(PER_ADDRESS, CountedAddress.of(caller.address()));
        if (caller.browser().isPresent()) {
            return throttle.reserve(List.of(
                    ofAddress, new Throttle.Budget(PER_BROWSER, caller.browser().get())));
        }
        Optional<Instant> until = throttle.reserve(List.of(
                ofAddress,
                new Throttle.Budget(PER_NAME_AND_ADDRESS, caller.atAddress()),
                new Throttle.Budget(PER_NAME, caller.name())));
        if (until.isPresent()) {
            giveBackWhatStrangersCost(caller);
            return until;
        }
        return reserveOfAll(caller);
    }

    /** Whoever waits because others guess at his name pays nothing of his own. */
    private void giveBackWhatStrangersCost(Caller caller) {
        if (throttle.pause(PER_NAME, caller.name()).isPresent()) {
            throttle.giveBack(PER_ADDRESS, CountedAddress.of(caller.address()));
            throttle.giveBack(PER_NAME_AND_ADDRESS, caller.atAddress());
        }
    }

    /**
     * Where all together are too many, each address has one try and then waits: whoever comes for the first time still gets in,
     * for a door that is shut to all is what a stranger would want.
     */
    private Optional<Instant> reserveOfAll(Caller caller) {
        if (throttle.reserve(TOTAL, ALL).isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> until = throttle.reserve(STRAINED, CountedAddress.of(caller.address()));
        if (until.isPresent()) {
            giveOwnBack(caller);
        }
        return until;
    }

    private void giveOwnBack(Caller caller) {
        throttle.giveBack(PER_ADDRESS, CountedAddress.of(caller.address()));
        throttle.giveBack(PER_NAME_AND_ADDRESS, caller.atAddress());
        throttle.giveBack(PER_NAME, caller.name());
    }

    /** The password was not looked at after all. */
    void giveBack(Caller caller) {
        if (caller.browser().isPresent()) {
            throttle.giveBack(PER_ADDRESS, CountedAddress.of(caller.address()));
            throttle.giveBack(PER_BROWSER, caller.browser().get());
        } else {
            giveOwnBack(caller);
            throttle.giveBack(TOTAL, ALL);
        }
    }

    /** The password was right. */
    void forgive(Caller caller) {
        throttle.giveBack(PER_ADDRESS, CountedAddress.of(caller.address()));
        if (caller.browser().isPresent()) {
            throttle.forget(PER_BROWSER, caller.browser().get());
        } else {
            throttle.forget(PER_NAME_AND_ADDRESS, caller.atAddress());
            throttle.giveBack(PER_NAME, caller.name());
            throttle.giveBack(TOTAL, ALL);
        }
    }
}
