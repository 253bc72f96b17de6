package be.lra.appointment;

import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** How a citizen makes, confirms, moves and cancels an appointment. The budgets are counted before any transaction. */
@Service
public class Appointments {

    // All ours: decision 0880
    private static final ThrottleLimit PER_ADDRESS = new ThrottleLimit(
            "appointment-address", 20, Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofHours(1));
    private static final ThrottleLimit PER_EMAIL =
            new ThrottleLimit("appointment-email", 5, Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofHours(1));
    /** Every move sends a mail and gives a time back that others saw as taken: decision 0880. */
    private static final ThrottleLimit MOVES =
            new ThrottleLimit("appointment-move", 5, Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofHours(1));

    private static final int TRIES = 25; // more than there are counters: each lost race leaves another counter to try

    private final Offices offices;
    private final FreeTimes freeTimes;
    private final Keeping keeping;
    private final Throttle throttle;
    private final Clock clock;

    Appointments(Offices offices, FreeTimes freeTimes, Keeping keeping, Throttle throttle, Clock clock) {
        this.offices = offices;
        this.freeTimes = freeTimes;
        this.keeping = keeping;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** The office, if it gives appointments here. */
    public Optional<OfficeProfile> office(UUID office) {
        return freeTimes.plan(office).flatMap(plan -> offices.find(office));
    }

    /** The next days on which the office receives visitors; none if it gives no appointments. */
    public FreeDays days(UUID office, LocalDate from) {
        return freeTimes
                .plan(office)
                .map(plan -> freeTimes.days(office, plan, from, clock.instant()))
                .orElseGet(() -> new FreeDays(List.of(), Optional.empty()));
    }

    /** The beginnings of the free times of a day, in their order. */
    public List<Instant> times(UUID office, LocalDate day) {
        return freeTimes.plan(office).stream()
                .flatMap(plan -> freeTimes.on(office, plan, day, clock.instant()).stream())
                .map(Slot::start)
                .toList();
    }

    /**
     * Keeps a time for a while and mails the link that confirms it.
     *
     * @param address of the browser, for its budget; kept only as a keyed hash
     */
    public BookingOutcome hold(UUID office, Instant start, TypedVisitor typed, String address) {
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            return new BookingOutcome.Invalid(problems);
        }
        Visitor visitor = typed.visitor();
        return throttle.reserve(PER_ADDRESS, CountedAddress.of(address))
                .or(() -> throttle.reserve(PER_EMAIL, visitor.email().comparable()))
                .<BookingOutcome>map(BookingOutcome.Wait::new)
                .orElseGet(() -> untilDecided(() -> keeping.hold(office, start, visitor)));
    }

    /** Whom a mailed link belongs to; harmless, however often and by whomever it is opened. */
    public Optional<UUID> open(String unverifiedToken) {
        return keeping.open(unverifiedToken);
    }

    public Optional<OwnAppointment> find(UUID appointment) {
        return keeping.find(appointment);
    }

    /** Confirms a time that is held; whatever else its state is, nothing changes. */
    public void confirm(UUID appointment) {
        untilDecided(() -> keeping.confirm(appointment));
    }

    public MoveOutcome move(UUID appointment, Instant start) {
        return throttle.reserve(MOVES, appointment.toString())
                .<MoveOutcome>map(MoveOutcome.Wait::new)
                .orElseGet(() -> untilDecided(() -> keeping.move(appointment, start)));
    }

    /** Gives the time back; whatever else its state is, nothing changes. */
    public void cancel(UUID appointment) {
        untilDecided(() -> keeping.cancel(appointment));
    }

    /** Runs a whole transaction again while the database gives what it wanted to somebody else. */
    private static <T> T untilDecided(Supplier<T> transaction) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.get();
            } catch (ConcurrencyFailureException | DataIntegrityViolationException lostRace) {
                if (tries == TRIES) {
                    throw lostRace;
                }
            }
        }
    }
}
