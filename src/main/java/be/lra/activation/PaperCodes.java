package be.lra.activation;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.persistence.Conflict;
import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the paper code is typed: read forgivingly, counted in its row, compared in constant time. The budget of the
 * address is counted before the transaction begins, so that a request never needs two connections at once.
 */
@Service
public class PaperCodes {

    private static final ThrottleLimit PER_ADDRESS = new ThrottleLimit(
            "paper-code", 20, Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofMinutes(15)); // security.md 4

    private final ActivationPairs pairs;
    private final CodeHash codeHash;
    private final ActivationProperties limits;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PaperCodes(
            ActivationPairs pairs,
            CodeHash codeHash,
            ActivationProperties limits,
            Throttle throttle,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.pairs = pairs;
        this.codeHash = codeHash;
        this.limits = limits;
        this.throttle = throttle;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Compares the typed code with that of the pair. Typing mistakes that the check signs catch cost no attempt.
     *
     * @param boxes as typed or pasted
     * @param address of the browser, for its budget; kept only as a keyed hash
     */
    public PaperCodeOutcome enter(ActivationCase home, List<String> boxes, String address) {
        Optional<Instant> wait = throttle.reserve(PER_ADDRESS, CountedAddress.of(address));
        if (wait.isPresent()) {
            return new PaperCodeOutcome.Wait(wait.get());
        }
        return switch (ActivationCode.read(boxes)) {
            case CodeReading.Complete complete -> inTransaction(home, complete.code());
            case CodeReading unreadable -> new PaperCodeOutcome.Unreadable(unreadable);
        };
    }

    private PaperCodeOutcome inTransaction(ActivationCase home, ActivationCode code) {
        return Conflict.runAgain(
                () -> Objects.requireNonNull(transaction.execute(status -> compare(home, code, clock.instant()))));
    }

    /** The UPDATE that reserves the attempt comes first: it makes every other try on this row wait for the answer. */
    private PaperCodeOutcome compare(ActivationCase home, ActivationCode code, Instant now) {
        if (pairs.reserveAttempt(home.pair(), limits.codeAttempts(), now) == 0) {
            return new PaperCodeOutcome.Closed();
        }
        ActivationPair pair = pairs.findById(home.pair()).orElseThrow();
        if (!codeHash.matches(pair, code)) {
            return wrong(pair, now);
        }
        if (pairs.accept(pair.id(), now) != 1) {
            return new PaperCodeOutcome.Closed();
        }
        append(new AuditEvent.CodeAccepted(), pair);
        return new PaperCodeOutcome.Accepted(new ActivationCase(pair.id(), pair.claim() + 1));
    }

    private PaperCodeOutcome wrong(ActivationPair pair, Instant now) {
        int left = limits.codeAttempts() - pair.attempts();
        append(new AuditEvent.CodeWrong(left), pair);
        if (left > 0) {
            return new PaperCodeOutcome.Wrong(left);
        }
        pairs.block(pair.id(), limits.codeAttempts(), now);
        append(new AuditEvent.CodeBlocked(), pair);
        events.publishEvent(new ActivationBlocked(pair.registration(), now));
        return new PaperCodeOutcome.Closed();
    }

    private void append(AuditEvent event, ActivationPair pair) {
        audit.append(event, new Actor.Citizen(null), Subject.registration(pair.registration()));
    }
}
