package be.lra.account;

import be.lra.audit.Actor;
import be.lra.identity.Ssin;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A holder leaves (GDPR art. 17): the account goes with everything that hangs on it, at once. What the law wants kept stays where it
 * is: the trail, and registrations until their data are wiped.
 *
 * @see "src/docs/decisions/0613-a-holder-leaves.md"
 * @see "src/docs/decisions/0615-who-leaves-is-protected.md"
 */
@Service
public class AccountClosing {

    private final CitizenAccounts accounts;
    private final OpenKeys openKeys;
    private final AccountsOfPerson persons;
    private final PersonNumbers numbers;
    private final LettersUnderWay letters;
    private final RecentChanges changes;
    private final FreshProof fresh;
    private final AccountRemoval removal;
    private final Clock clock;

    AccountClosing(
            CitizenAccounts accounts,
            OpenKeys openKeys,
            AccountsOfPerson persons,
            PersonNumbers numbers,
            LettersUnderWay letters,
            RecentChanges changes,
            FreshProof fresh,
            AccountRemoval removal,
            Clock clock) {
        this.accounts = accounts;
        this.openKeys = openKeys;
        this.persons = persons;
        this.numbers = numbers;
        this.letters = letters;
        this.changes = changes;
        this.fresh = fresh;
        this.removal = removal;
        this.clock = clock;
    }

    /** What closing an account means for the other accounts of its holder. */
    @Transactional(readOnly = true)
    public ClosingOutlook outlook(UUID account) {
        return accounts.findById(account)
                .map(found -> persons.besides(found, number(found), clock.instant()))
                .map(others -> new ClosingOutlook(
                        !others.past().isEmpty(), !others.living().isEmpty()))
                .orElse(new ClosingOutlook(false, false));
    }

    /**
     * Closes the account for good.
     *
     * @param typedUserName what was typed to confirm it
     */
    @Transactional
    public ClosingOutcome close(SignedInCitizen citizen, String typedUserName) {
        if (!fresh.isFresh(citizen)) {
            return new ClosingOutcome.Stale();
        }
        Instant now = clock.instant();
        accounts.lock(citizen.account());
        List<UUID> open =
                openKeys.of(citizen.account(), now).stream().map(DigitalKey::id).toList();
        Optional<CitizenAccount> found = accounts.findById(citizen.account()).filter(_ -> citizen.standsOn(open));
        if (found.isEmpty()) {
            return new ClosingOutcome.Stale();
        }
        CitizenAccount account = found.get();
        if (!account.isUserName(typedUserName)) {
            return new ClosingOutcome.NotConfirmed();
        }
        Optional<Ssin> number = number(account);
        Optional<ClosingOutcome> hindrance = hindrance(account, number, now);
        if (hindrance.isEmpty()) {
            removal.remove(account, number, new Actor.Citizen(account.id()), now);
        }
        return hindrance.orElseGet(ClosingOutcome.Closed::new);
    }

    private Optional<ClosingOutcome> hindrance(CitizenAccount account, Optional<Ssin> number, Instant now) {
        if (persons.isLookedAt(account)) {
            return Optional.of(new ClosingOutcome.CaseOpen());
        }
        if (number.filter(letters::exist).isPresent()) {
            return Optional.of(new ClosingOutcome.LetterUnderWay());
        }
        return quietFrom(account, number, now).map(ClosingOutcome.ChangedLately::new);
    }

    /** Those that would go along count too: who took an account's place by a new one must not take « Ce n’était pas moi » away. */
    private Optional<Instant> quietFrom(CitizenAccount account, Optional<Ssin> number, Instant now) {
        return Stream.concat(Stream.of(account), persons.besides(account, number, now).past().stream())
                .flatMap(leaving -> changes.quietFrom(leaving, now).stream())
                .max(Instant::compareTo);
    }

    private Optional<Ssin> number(CitizenAccount account) {
        return account.person().flatMap(numbers::find);
    }
}
