package be.lra.account;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** « Mes clés numériques »: the keys of an account, for its owner. */
@Service
public class DigitalKeys {

    private final DigitalKeyRecords keys;
    private final CitizenAccounts accounts;
    private final Clock clock;

    DigitalKeys(DigitalKeyRecords keys, CitizenAccounts accounts, Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The profile and all keys of an account, oldest key first. */
    @Transactional(readOnly = true)
    public AccountView of(UUID account) {
        CitizenAccount owner = accounts.findById(account).orElseThrow();
        List<KeyView> views = keys.findByAccountOrderByActivatedAt(account).stream()
                .map(DigitalKey::view)
                .toList();
        return new AccountView(
                owner.displayName(), owner.userName(), owner.email().masked(), views);
    }

    /** Whether the key that opened a session still opens anything: it may have been displaced meanwhile. */
    @Transactional(readOnly = true)
    public boolean isOpen(UUID account, UUID key) {
        return keys.findByAccountOrderByActivatedAt(account).stream()
                .anyMatch(candidate -> candidate.id().equals(key) && candidate.opensAt(clock.instant()));
    }
}
