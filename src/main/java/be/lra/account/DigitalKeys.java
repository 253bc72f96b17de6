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
    private final OpenKeys openKeys;
    private final AccountProperties limits;
    private final Clock clock;

    DigitalKeys(
            DigitalKeyRecords keys,
            CitizenAccounts accounts,
            OpenKeys openKeys,
            AccountProperties limits,
            Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.openKeys = openKeys;
        this.limits = limits;
        this.clock = clock;
    }

    /** The profile and all keys of an account, oldest key first. */
    @Transactional(readOnly = true)
    public AccountView of(UUID account) {
        CitizenAccount owner = accounts.findById(account).orElseThrow();
        List<DigitalKey> all = keys.findByAccountOrderByActivatedAt(account);
        return new AccountView(
                owner.displayName(),
                owner.userName(),
                owner.email().masked(),
                all.stream().map(DigitalKey::view).toList(),
                openKeys.of(owner, clock.instant()).stream().map(DigitalKey::id).toList(),
                owner.wasNudgePutAway());
    }

    /** Whether a key ends so soon that it may be renewed. */
    public boolean isNearItsEnd(KeyView key) {
        return limits.isNearItsEnd(key.expiresAt(), clock.instant());
    }

    /** Whether a session still counts: what opened it may have ended meanwhile, and so may all sessions of the account. */
    @Transactional(readOnly = true)
    public boolean isOpen(SignedInCitizen citizen) {
        return accounts.findById(citizen.account())
                .filter(account -> account.isActive() && account.lets(citizen))
                .filter(account -> citizen.standsOn(openKeys.of(account, clock.instant()).stream()
                        .map(DigitalKey::id)
                        .toList()))
                .isPresent();
    }
}
