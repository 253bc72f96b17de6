package be.lra.account;

import be.lra.identity.KeyedHash;
import be.lra.identity.Ssin;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The other accounts of the holder of one: who comes back to a desk for new keys has several. */
@Component
class AccountsOfPerson {

    /**
     * The others.
     *
     * @param living those with a key that opens
     * @param frozen those that « Ce n’était pas moi » froze: a desk gives them new keys
     * @param past those whose keys have all ended, and about which no office looks into anything
     */
    record Others(List<CitizenAccount> living, List<CitizenAccount> frozen, List<CitizenAccount> past) {

        /** Who goes on being known where one of the others was. */
        Optional<UUID> heir() {
            return Stream.concat(living.stream(), frozen.stream())
                    .map(CitizenAccount::id)
                    .findFirst();
        }
    }

    private final CitizenAccounts accounts;
    private final PersonFingerprint fingerprints;
    private final OpenKeys keys;
    private final FrozenCaseRecords cases;

    AccountsOfPerson(CitizenAccounts accounts, PersonFingerprint fingerprints, OpenKeys keys, FrozenCaseRecords cases) {
        this.accounts = accounts;
        this.fingerprints = fingerprints;
        this.keys = keys;
        this.cases = cases;
    }

    /** @param number where it is known: it finds what is older than the last rotation of keys, too */
    Others besides(CitizenAccount account, Optional<Ssin> number, Instant now) {
        List<CitizenAccount> others = others(account, number);
        return new Others(
                having(KeysStanding.OPEN, others, now),
                having(KeysStanding.FROZEN, others, now),
                having(KeysStanding.ENDED, others, now).stream()
                        .filter(other -> !isLookedAt(other))
                        .toList());
    }

    /** This one and the others. */
    List<CitizenAccount> all(CitizenAccount account, Optional<Ssin> number) {
        return Stream.concat(Stream.of(account), others(account, number).stream())
                .toList();
    }

    private List<CitizenAccount> others(CitizenAccount account, Optional<Ssin> number) {
        Set<String> known = new HashSet<>();
        account.person().map(KeyedHash::hex).ifPresent(known::add);
        number.ifPresent(person -> fingerprints.candidates(person).forEach(hash -> known.add(hash.hex())));
        return known.isEmpty()
                ? List.of()
                : accounts.findByPersonFingerprintInAndState(known, AccountState.ACTIVE).stream()
                        .filter(other -> !other.id().equals(account.id()) && !other.isOfExercise())
                        .toList();
    }

    /** A supervisor looks into « Ce n’était pas moi »: what he needs has to stay. */
    boolean isLookedAt(CitizenAccount account) {
        return !cases.findByAccountAndStateIn(account.id(), List.of(FrozenCaseState.RAISED, FrozenCaseState.SEEN))
                .isEmpty();
    }

    private List<CitizenAccount> having(KeysStanding standing, List<CitizenAccount> some, Instant now) {
        return some.stream()
                .filter(account -> keys.standing(account.id(), now) == standing)
                .toList();
    }
}
