package be.lra.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** « Mes clés numériques »: the keys of an account, for its owner. */
@Service
public class DigitalKeys {

    private final DigitalKeyRecords keys;
    private final CitizenAccounts accounts;
    private final AccountProperties limits;
    private final Clock clock;

    DigitalKeys(DigitalKeyRecords keys, CitizenAccounts accounts, AccountProperties limits, Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.limits = limits;
        this.clock = clock;
    }

    /** The profile and all keys of an account, oldest key first. */
    @Transactional(readOnly = true)
    public AccountView of(UUID account) {
        return view(accounts.findById(account).orElseThrow());
    }

    private AccountView view(CitizenAccount owner) {
        List<DigitalKey> all = keys.findByAccountOrderByActivatedAt(owner.id());
        return new AccountView(
                owner.displayName(),
                owner.userName(),
                owner.email().masked(),
                all.stream().map(DigitalKey::view).toList(),
                OpenKeys.of(owner, all, clock.instant()).stream()
                        .map(DigitalKey::id)
                        .toList(),
                owner.wasNudgePutAway());
    }

    /** Whether a key ends so soon that it may be renewed. */
    public boolean isNearItsEnd(KeyView key) {
        return limits.isNearItsEnd(key.expiresAt(), clock.instant());
    }

    /** Whether a session still counts: what opened it may have ended meanwhile, and so may all sessions of the account. */
    @Transactional(readOnly = true)
    public boolean isOpen(SignedInCitizen citizen) {
        return open(citizen).isPresent();
    }

    /** The account of a session, as {@link #of} shows it; empty if the session does not count any more ({@link #isOpen}). */
    @Transactional(readOnly = true)
    public Optional<AccountView> open(SignedInCitizen citizen) {
        return accounts.findById(citizen.account())
                .filter(account -> account.isActive() && account.lets(citizen))
                .map(this::view)
                .filter(account -> citizen.standsOn(account.openKeys()));
    }
}
