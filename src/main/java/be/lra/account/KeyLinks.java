package be.lra.account;

import be.lra.identity.EmailAddress;
import be.lra.identity.Ssin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the desk whether an address already serves for digital keys. */
@Service
public class KeyLinks {

    private final CitizenAccounts accounts;
    private final DigitalKeyRecords keys;
    private final PersonFingerprint fingerprint;

    KeyLinks(CitizenAccounts accounts, DigitalKeyRecords keys, PersonFingerprint fingerprint) {
        this.accounts = accounts;
        this.keys = keys;
        this.fingerprint = fingerprint;
    }

    /**
     * Whether active keys are tied to the address, and whether they are this person's; never whose else. A person
     * without a number counts as another person, so that the visitor is warned rather than not.
     */
    @Transactional(readOnly = true)
    public KeyLink check(EmailAddress email, Optional<Ssin> person) {
        List<CitizenAccount> holders = holders(email);
        if (holders.isEmpty()) {
            return KeyLink.NONE;
        }
        return holders.stream().allMatch(holder -> belongsTo(holder, person))
                ? KeyLink.SAME_PERSON
                : KeyLink.ANOTHER_PERSON;
    }

    private List<CitizenAccount> holders(EmailAddress email) {
        List<CitizenAccount> candidates =
                accounts.findByEmailComparableAndState(email.comparable(), AccountState.ACTIVE);
        List<UUID> ids = candidates.stream().map(CitizenAccount::id).toList();
        Set<UUID> withActiveKey = keys.findByAccountInAndState(ids, KeyState.ACTIVE).stream()
                .map(DigitalKey::account)
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(candidate -> withActiveKey.contains(candidate.id()))
                .toList();
    }

    private boolean belongsTo(CitizenAccount holder, Optional<Ssin> person) {
        return person.flatMap(number -> holder.person().filter(known -> fingerprint.matches(known, number)))
                .isPresent();
    }
}
