package be.lra.account;

import be.lra.audit.Actor;
import be.lra.identity.Ssin;
import be.lra.persistence.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes, each night, the accounts whose holders asked a desk for it and did not change their minds. One about which somebody said
 * « Ce n’était pas moi » meanwhile, or for which a letter is out, waits.
 */
@Component
public class DueClosings {

    private static final Actor MACHINE = new Actor.Machine("account-closing");
    private static final int BATCH = 200; // accounts of one night and node; a transaction each

    private final CitizenAccounts accounts;
    private final AccountsOfPerson persons;
    private final PersonNumbers numbers;
    private final LettersUnderWay letters;
    private final AccountRemoval removal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DueClosings(
            CitizenAccounts accounts,
            AccountsOfPerson persons,
            PersonNumbers numbers,
            LettersUnderWay letters,
            AccountRemoval removal,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.persons = persons;
        this.numbers = numbers;
        this.letters = letters;
        this.removal = removal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Looks once, and returns how many accounts were closed. */
    @Scheduled(cron = "${lra.account.closing.every-day-at:0 0 4 * * *}", zone = "Europe/Brussels")
    public int runOnce() {
        return accounts.dueToClose(clock.instant(), BATCH).stream()
                .mapToInt(this::close)
                .sum();
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
        if (persons.isLookedAt(account) || number.filter(letters::exist).isPresent()) {
            return 0;
        }
        removal.remove(account, number, MACHINE, now);
        return 1;
    }
}
