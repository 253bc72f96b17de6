package be.lra.account;

import be.lra.identity.KeyedHash;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people behind the accounts, for services that they let know it. */
@Service
public class Holders {

    private final CitizenAccounts accounts;
    private final PersonNumbers numbers;

    Holders(CitizenAccounts accounts, PersonNumbers numbers) {
        this.accounts = accounts;
        this.numbers = numbers;
    }

    /** Empty if there is no such account, or it is a draft. */
    @Transactional(readOnly = true)
    public Optional<Holder> find(UUID account) {
        return accounts.findById(account)
                .filter(CitizenAccount::isActive)
                .map(found -> new Holder(
                        found.id(),
                        found.displayName(),
                        found.email(),
                        found.language(),
                        found.person().map(KeyedHash::hex),
                        found.person().flatMap(numbers::find)));
    }
}
