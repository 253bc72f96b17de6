package be.lra.account;

import be.lra.audit.Actor;
import be.lra.identity.Ssin;
import be.lra.persistence.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes, each night, the accounts whose holders asked a desk for it and did not change their minds. One about which somebody said
 * « Ce n’était pas moi » meanwhile, for which a letter is out, or whose holder could not be told yet, waits.
 */
@Component
public class DueClosings {

    private static final Logger LOG = LoggerFactory.getLogger(DueClosings.class);
    private static final Actor MACHINE = new Actor.Machine("account-closing");
    private static final int BATCH = 200; // accounts of one night and node; a transaction each

    private final CitizenAccounts accounts;
    private final AccountsOfPerson persons;
    private final PersonNumbers numbers;
    private final LettersUnderWay letters;
    private final RecentChanges changes;
    private final AccountRemoval removal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DueClosings(
            CitizenAccounts accounts,
            AccountsOfPerson persons,
            PersonNumbers numbers,
            LettersUnderWay letters,
            RecentChanges changes,
            AccountRemoval removal,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.persons = persons;
        this.numbers = numbers;
        this.letters = letters;
        this.changes = changes;
        this.removal = removal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Looks once, and returns how many accounts were closed. */
    @Scheduled(cron = "${lra.account.closing.every-day-at:0 0 4 * * *}", zone = "Europe/Brussels")
    public int runOnce() {
        return accounts.dueToClose(clock.instant(), BATCH).stream()
                .mapToInt(this::closeOrGoOn)
                .sum();
    }

    private int closeOrGoOn(UUID id) {
        try {
            return close(id);
        } catch (
                RuntimeException
                        e) { // whatever it was: the others do not wait for this one, which is tried again tomorrow
            LOG.error("account {} was to close and did not", id, e);
            return 0;
        }
    }

    private int close(UUID id) {
        return Conflict.runAgain(() -> Objects.requireNonNull(transaction.execute(_ -> {
            Instant now = clock.instant();
            accounts.lock(id);
            return accounts.findById(id)
                    .filter(account ->
                            account.closesAt().filter(due -> !due.isAfter(now)).isPresent())
                    .map(account -> close(account, now))
                    .orElse(0);
        })));
    }

    private int close(CitizenAccount account, Instant now) {
        Optional<Ssin> number = account.person().flatMap(numbers::find);
        if (persons.all(account, number).stream().anyMatch(persons::isLookedAt)
                || number.filter(letters::exist).isPresent()) {
            return 0;
        }
        if (!changes.isClosingTold(account.id())) {
            LOG.warn("account {} closes later: a mail that says so has not left", account.id());
            return 0;
        }
        removal.remove(account, number, MACHINE, now);
        return 1;
    }
}
