package be.lra.account;

import be.lra.identity.MobileNumber;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How many SMS leave: each costs the sender, and some networks pay strangers for making others send (SMS pumping). Counted
 * for the day; set by {@code lra.throttle.limits.sms-…}. Call it while no transaction runs.
 */
@Component
class SmsBudgets {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final ThrottleLimit PER_NUMBER = ofTheDay("sms-number", 20); // ours
    private static final ThrottleLimit PER_ACCOUNT = ofTheDay("sms-account", 30); // ours
    private static final ThrottleLimit PER_COUNTRY = ofTheDay("sms-country", 500); // ours; not counted at home
    private static final ThrottleLimit TOTAL = ofTheDay("sms-total", 20_000); // ours

    private final Throttle throttle;
    private final SmsKeyProperties settings;

    SmsBudgets(Throttle throttle, SmsKeyProperties settings) {
        this.throttle = throttle;
        this.settings = settings;
    }

    private static ThrottleLimit ofTheDay(String name, int tries) {
        return new ThrottleLimit(name, tries, DAY, PAUSE, DAY);
    }

    /** One budget and whom it belongs to. */
    private record Budget(ThrottleLimit limit, String counted) {}

    /** Counts one SMS everywhere it counts; where one budget is used up it counts nowhere, and the answer says until when. */
    Optional<Instant> reserve(UUID account, MobileNumber number, String country) {
        var taken = new ArrayList<Budget>();
        for (Budget budget : budgets(account, number, country)) {
            Optional<Instant> until = throttle.reserve(budget.limit(), budget.counted());
            if (until.isPresent()) {
                taken.forEach(this::giveBack);
                return until;
            }
            taken.add(budget);
        }
        return Optional.empty();
    }

    /** No SMS left after all. */
    void giveBack(UUID account, MobileNumber number, String country) {
        budgets(account, number, country).forEach(this::giveBack);
    }

    private void giveBack(Budget budget) {
        throttle.giveBack(budget.limit(), budget.counted());
    }

    private List<Budget> budgets(UUID account, MobileNumber number, String country) {
        var budgets = new ArrayList<>(List.of(
                new Budget(PER_ACCOUNT, account.toString()),
                new Budget(PER_NUMBER, number.e164()),
                new Budget(TOTAL, "")));
        if (!country.equals(settings.home())) {
            budgets.add(new Budget(PER_COUNTRY, country));
        }
        return budgets;
    }
}
