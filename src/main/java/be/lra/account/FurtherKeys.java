package be.lra.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** « Activer une autre clé numérique »: a key more for who has just proven one (features I6). */
@Service
public class FurtherKeys {

    private final DigitalKeyRecords keys;
    private final CitizenAccounts accounts;
    private final KeyEnrolment enrolment;
    private final AuthenticatorApps apps;
    private final SmsPhones phones;
    private final KeyActivation activation;
    private final AccountProperties limits;
    private final FreshProof fresh;
    private final Clock clock;

    FurtherKeys(
            DigitalKeyRecords keys,
            CitizenAccounts accounts,
            KeyEnrolment enrolment,
            AuthenticatorApps apps,
            SmsPhones phones,
            KeyActivation activation,
            AccountProperties limits,
            FreshProof fresh,
            Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.apps = apps;
        this.phones = phones;
        this.activation = activation;
        this.limits = limits;
        this.fresh = fresh;
        this.clock = clock;
    }

    /** The kinds of which the account may have an open key more. */
    @Transactional(readOnly = true)
    public List<DigitalKeyType> possible(UUID account) {
        return possible(keys.findByAccountOrderByActivatedAt(account), clock.instant());
    }

    /** The kinds of which an account that was just read may have an open key more. */
    public List<DigitalKeyType> possible(AccountView account) {
        return enrolment.offered().stream()
                .filter(type -> open(account, type).size() < limits.most(type))
                .toList();
    }

    private static List<KeyView> open(AccountView account, DigitalKeyType type) {
        return account.keys().stream()
                .filter(key -> key.type() == type && account.openKeys().contains(key.id()))
                .toList();
    }

    private List<DigitalKeyType> possible(List<DigitalKey> ofAccount, Instant now) {
        return enrolment.offered().stream()
                .filter(type -> open(ofAccount, type, now).size() < limits.most(type))
                .toList();
    }

    private static List<DigitalKey> open(List<DigitalKey> ofAccount, DigitalKeyType type, Instant now) {
        return ofAccount.stream()
                .filter(key -> key.type() == type && key.opensAt(now))
                .toList();
    }

    /** The kinds of which there are several already, as many as may be, with the key that was not used for the longest time. */
    public List<FullKind> full(AccountView account) {
        return enrolment.offered().stream()
                .map(type -> open(account, type))
                .filter(open -> open.size() > 1
                        && open.size() >= limits.most(open.getFirst().type()))
                .map(FullKind::of)
                .toList();
    }

    /** Whether the key of the session was proven so recently that another may be added. */
    public boolean isFresh(SignedInCitizen citizen) {
        return fresh.isFresh(citizen);
    }

    /**
     * Sends or draws what the first code of the new key takes.
     *
     * @return false if no such key can be added, or the proof of the session is too old
     */
    @Transactional
    public boolean begin(SignedInCitizen citizen, DigitalKeyType type) {
        boolean allowed = isFresh(citizen) && mayAdd(citizen, type);
        if (allowed) {
            enrolment.begin(citizen.account(), type);
        }
        return allowed;
    }

    /** Draws another secret for the app; nothing happens if none can be added. */
    @Transactional
    public void proposeAppAnew(SignedInCitizen citizen) {
        if (mayAdd(citizen, DigitalKeyType.AUTHENTICATOR_APP)) {
            apps.proposeAnew(citizen.account());
        }
    }

    /** Whether an open key of the account has this number already. */
    @Transactional(readOnly = true)
    boolean hasPhone(SignedInCitizen citizen, NumberReading.Read number) {
        List<DigitalKey> ofAccount = keys.findByAccountOrderByActivatedAt(citizen.account());
        return open(ofAccount, DigitalKeyType.SMS, clock.instant()).stream()
                .flatMap(key -> phones.number(key.id()).stream())
                .anyMatch(known -> known.number().equals(number.number()));
    }

    /** Keeps the number of a phone, which is returned; empty if no key by SMS can be added. */
    @Transactional
    Optional<UUID> proposePhone(SignedInCitizen citizen, NumberReading.Read number) {
        return mayAdd(citizen, DigitalKeyType.SMS)
                ? Optional.of(phones.propose(citizen.account(), number))
                : Optional.empty();
    }

    /**
     * Proves the new key, which becomes active. That the proof of the session was fresh was asked when it was begun:
     * installing an app takes its time.
     *
     * @return empty if no such key can be added any more
     */
    @Transactional
    public Optional<ProofOutcome> prove(SignedInCitizen citizen, DigitalKeyType type, String typedCode) {
        accounts.lock(citizen.account());
        if (!mayAdd(citizen, type)) {
            return Optional.empty();
        }
        return switch (enrolment.prove(citizen.account(), type, typedCode)) {
            case EnrolmentOutcome.Refused refused -> Optional.of(refused.why());
            case EnrolmentOutcome.Proven proven -> {
                CitizenAccount account = accounts.findById(citizen.account()).orElseThrow();
                activation.activate(account, proven.key(), clock.instant());
                yield Optional.of(proven.how());
            }
        };
    }

    /** What opened the session must still open something, and one more of the kind be possible. */
    private boolean mayAdd(SignedInCitizen citizen, DigitalKeyType type) {
        Instant now = clock.instant();
        List<DigitalKey> ofAccount = keys.findByAccountOrderByActivatedAt(citizen.account());
        return citizen.standsOn(ofAccount.stream()
                        .filter(key -> key.opensAt(now))
                        .map(DigitalKey::id)
                        .toList())
                && possible(ofAccount, now).contains(type);
    }
}
