package be.lra.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The keys of an account that open it: first the one for standard use, which is the oldest unless its holder chose. */
@Component
class OpenKeys {

    private final DigitalKeyRecords keys;
    private final CitizenAccounts accounts;

    OpenKeys(DigitalKeyRecords keys, CitizenAccounts accounts) {
        this.keys = keys;
        this.accounts = accounts;
    }

    KeysStanding standing(UUID account, Instant now) {
        List<DigitalKey> all = keys.findByAccountOrderByActivatedAt(account);
        if (all.stream().anyMatch(key -> key.opensAt(now))) {
            return KeysStanding.OPEN;
        }
        return all.stream().anyMatch(DigitalKey::isFrozen) ? KeysStanding.FROZEN : KeysStanding.ENDED;
    }

    List<DigitalKey> of(UUID account, Instant now) {
        return accounts.findById(account).map(owner -> of(owner, now)).orElse(List.of());
    }

    List<DigitalKey> of(CitizenAccount account, Instant now) {
        return of(account, keys.findByAccountOrderByActivatedAt(account.id()), now);
    }

    static List<DigitalKey> of(CitizenAccount account, List<DigitalKey> all, Instant now) {
        Optional<UUID> standard = account.standardKey();
        return all.stream()
                .filter(key -> key.opensAt(now))
                .sorted(Comparator.comparing(key -> !standard.equals(Optional.of(key.id()))))
                .toList();
    }
}
