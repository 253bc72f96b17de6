package be.lra.account;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps accounts that a desk was asked to close, and tells their holder so. */
@Component
class ClosingWithdrawal {

    private final CitizenAccounts accounts;
    private final AccountsOfPerson persons;
    private final PersonNumbers numbers;
    private final SecurityNotices notices;

    ClosingWithdrawal(
            CitizenAccounts accounts, AccountsOfPerson persons, PersonNumbers numbers, SecurityNotices notices) {
        this.accounts = accounts;
        this.persons = persons;
        this.numbers = numbers;
        this.notices = notices;
    }

    /** All those of the holder of one, who just showed to be there; returns those that would have closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CitizenAccount> ofHolder(CitizenAccount account, Instant now) {
        if (accounts.countClosing() == 0) {
            return List.of(); // nearly always: nobody waits for his number to be opened
        }
        return of(persons.all(account, account.person().flatMap(numbers::findIfItOpens)), now);
    }

    /** Those among some that would have closed; of two who do so at once only one is told of each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CitizenAccount> of(List<CitizenAccount> some, Instant now) {
        List<CitizenAccount> staying = some.stream()
                .filter(account -> account.closesAt().isPresent() && accounts.stayOpen(account.id()) == 1)
                .toList();
        staying.forEach(account -> notices.raiseEverywhere(NoticeKind.CLOSING_WITHDRAWN, account, now));
        return staying;
    }
}
