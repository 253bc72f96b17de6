package be.lra.account;

import be.lra.identity.Ssin;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing the accounts of somebody who stands at a counter and cannot sign in. They close some days later: every known address is
 * told, and whoever signs in meanwhile keeps the accounts.
 *
 * @see "src/docs/decisions/0616-erasure-at-the-desk.md"
 */
@Service
public class DeskClosing {

    private final Holders holders;
    private final CitizenAccounts accounts;
    private final AccountsOfPerson persons;
    private final LettersUnderWay letters;
    private final SecurityNotices notices;
    private final ClosingWithdrawal withdrawal;
    private final ClosingProperties settings;

    DeskClosing(
            Holders holders,
            CitizenAccounts accounts,
            AccountsOfPerson persons,
            LettersUnderWay letters,
            SecurityNotices notices,
            ClosingWithdrawal withdrawal,
            ClosingProperties settings) {
        this.holders = holders;
        this.accounts = accounts;
        this.persons = persons;
        this.letters = letters;
        this.notices = notices;
        this.withdrawal = withdrawal;
        this.settings = settings;
    }

    /** When the accounts of a person close; empty unless it was asked. */
    @Transactional(readOnly = true)
    public Optional<Instant> closesAt(Ssin person) {
        return of(person).stream()
                .flatMap(account -> account.closesAt().stream())
                .min(Comparator.naturalOrder());
    }

    /** Asks for it; what stands in the way is said, and nothing is changed then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DeskClosingOutcome ask(Ssin person, Instant now) {
        holders.accountsOf(person).forEach(accounts::lock);
        List<CitizenAccount> all = of(person);
        List<CitizenAccount> open =
                all.stream().filter(account -> account.closesAt().isEmpty()).toList();
        if (open.isEmpty()) {
            return closesAt(person)
                    .<DeskClosingOutcome>map(DeskClosingOutcome.AskedBefore::new)
                    .orElseGet(DeskClosingOutcome.NoAccount::new);
        }
        if (all.stream().anyMatch(persons::isLookedAt)) {
            return new DeskClosingOutcome.CaseOpen();
        }
        if (letters.exist(person)) {
            return new DeskClosingOutcome.LetterUnderWay();
        }
        Instant due = now.plus(settings.deskAfter());
        open.forEach(account -> {
            account.closeAt(due, now);
            notices.raiseEverywhere(NoticeKind.CLOSING_ASKED, account, now);
        });
        return new DeskClosingOutcome.Asked(due);
    }

    /** The accounts stay; false if nobody had asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(Ssin person, Instant now) {
        holders.accountsOf(person).forEach(accounts::lock);
        return !withdrawal.of(of(person), now).isEmpty();
    }

    private List<CitizenAccount> of(Ssin person) {
        List<UUID> known = holders.accountsOf(person);
        return known.stream()
                .flatMap(id -> accounts.findById(id).stream())
                .filter(account -> !account.isOfExercise())
                .toList();
    }
}
