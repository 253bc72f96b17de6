package be.lra.account;

import be.lra.identity.KeyedHash;
import be.lra.identity.Ssin;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people behind the accounts, for services that they let know it. */
@Service
public class Holders {

    private final CitizenAccounts accounts;
    private final PersonNumbers numbers;
    private final PersonFingerprint fingerprints;

    Holders(CitizenAccounts accounts, PersonNumbers numbers, PersonFingerprint fingerprints) {
        this.accounts = accounts;
        this.numbers = numbers;
        this.fingerprints = fingerprints;
    }

    /** Empty if there is no such account, or it is a draft. */
    @Transactional(readOnly = true)
    public Optional<Holder> find(UUID account) {
        return accounts.findById(account)
                .filter(known -> known.isActive() && !known.isOfExercise())
                .map(found -> new Holder(
                        found.id(),
                        found.displayName(),
                        found.email(),
                        found.language(),
                        found.person().map(KeyedHash::hex),
                        found.person().flatMap(numbers::find)));
    }

    /** The accounts of a person, drafts left out. */
    @Transactional(readOnly = true)
    public List<UUID> accountsOf(Ssin person) {
        List<String> candidates =
                fingerprints.candidates(person).stream().map(KeyedHash::hex).toList();
        return accounts.findByPersonFingerprintInAndState(candidates, AccountState.ACTIVE).stream()
                .map(CitizenAccount::id)
                .toList();
    }
}
