package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a holder changes about the keys. Changes of one account come one after the other, on any node, so that two tabs at
 * once never take the last key away unasked.
 */
@Service
public class KeyChanges {

    private final DigitalKeyRecords keys;
    private final CitizenAccounts accounts;
    private final AuthenticatorAppRecords apps;
    private final SmsPhoneRecords phones;
    private final AccountProperties limits;
    private final FreshProof fresh;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    KeyChanges(
            DigitalKeyRecords keys,
            CitizenAccounts accounts,
            AuthenticatorAppRecords apps,
            SmsPhoneRecords phones,
            AccountProperties limits,
            FreshProof fresh,
            SecurityNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.apps = apps;
        this.phones = phones;
        this.limits = limits;
        this.fresh = fresh;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Calls a key something; an empty text takes its name away. */
    @Transactional
    public KeyChange rename(SignedInCitizen citizen, UUID key, String typedName) {
        String tidied = KeyName.tidy(typedName);
        Optional<KeyName.Problem> problem = KeyName.problem(tidied);
        if (problem.isPresent()) {
            return new KeyChange.NameRefused(problem.get());
        }
        Optional<KeyName> name = tidied.isEmpty() ? Optional.empty() : Optional.of(new KeyName(tidied));
        return change(citizen, key, (target, _) -> {
            boolean taken = keys.findByAccountOrderByActivatedAt(target.account()).stream()
                    .anyMatch(other -> !other.id().equals(target.id()) && other.isCalled(name));
            if (taken) {
                return new KeyChange.NameRefused(KeyName.Problem.TAKEN);
            }
            target.call(name);
            write(new AuditEvent.KeyNamed(target.type().name()), target);
            return new KeyChange.Done();
        });
    }

    /** Sign-in asks for this key first from now on. */
    @Transactional
    public KeyChange useAsStandard(SignedInCitizen citizen, UUID key) {
        return change(citizen, key, (target, _) -> {
            CitizenAccount account = accounts.findById(target.account()).orElseThrow();
            account.useAsStandard(target.id());
            write(new AuditEvent.StandardKeyChosen(target.type().name()), target);
            notices.raise(NoticeKind.STANDARD_KEY_CHOSEN, account, Optional.of(target.id()), clock.instant());
            return new KeyChange.Done();
        });
    }

    /** Gives a key ten years again; that it still works was proven by signing in with it a moment ago. */
    @Transactional
    public KeyChange renew(SignedInCitizen citizen, UUID key) {
        return change(citizen, key, (target, _) -> {
            if (!citizen.key().equals(Optional.of(target.id()))) {
                return new KeyChange.OtherKey();
            }
            Instant now = clock.instant();
            target.renew(limits.endOfKey(now));
            write(new AuditEvent.KeyRenewed(target.type().name()), target);
            CitizenAccount account = accounts.findById(target.account()).orElseThrow();
            notices.raise(NoticeKind.KEY_RENEWED, account, Optional.of(target.id()), now);
            return new KeyChange.Done();
        });
    }

    /**
     * Ends a key for good.
     *
     * @param typedUserName what was typed to confirm the end of the last key; empty if nobody was asked for it
     */
    @Transactional
    public KeyChange deactivate(SignedInCitizen citizen, UUID key, Optional<String> typedUserName) {
        return change(citizen, key, (target, open) -> {
            CitizenAccount account = accounts.findById(target.account()).orElseThrow();
            boolean last = open.size() == 1;
            if (last && typedUserName.isEmpty()) {
                return new KeyChange.LastKey();
            }
            if (last && !account.isUserName(typedUserName.get())) {
                return new KeyChange.NotConfirmed();
            }
            deactivate(target, account, last ? NoticeKind.LAST_KEY_DEACTIVATED : NoticeKind.KEY_DEACTIVATED);
            return new KeyChange.Done();
        });
    }

    private void deactivate(DigitalKey key, CitizenAccount account, NoticeKind notice) {
        Instant now = clock.instant();
        key.deactivate(now);
        write(new AuditEvent.KeyDeactivated(key.type().name()), key);
        notices.raise(notice, account, Optional.of(key.id()), now);
        apps.remove(key.id()); // last: they empty the persistence context
        phones.remove(key.id());
    }

    private KeyChange change(
            SignedInCitizen citizen, UUID key, BiFunction<DigitalKey, List<DigitalKey>, KeyChange> work) {
        if (!fresh.isFresh(citizen)) {
            return new KeyChange.Stale();
        }
        accounts.lock(citizen.account());
        List<DigitalKey> open = openNow(citizen.account());
        boolean stillSignedIn =
                citizen.standsOn(open.stream().map(DigitalKey::id).toList());
        return open.stream()
                .filter(mine -> stillSignedIn && mine.id().equals(key))
                .findFirst()
                .map(target -> work.apply(target, open))
                .orElseGet(KeyChange.Gone::new);
    }

    /** As they stand now, also where another transaction ended since this one began. */
    private List<DigitalKey> openNow(UUID account) {
        Instant now = clock.instant();
        return keys.findByAccountAndState(account, KeyState.ACTIVE).stream()
                .filter(key -> key.opensAt(now))
                .toList();
    }

    private void write(AuditEvent event, DigitalKey key) {
        audit.append(event, new Actor.Citizen(key.account()), Subject.account(key.account()));
    }

    /** The advice to activate a second key is not shown again. */
    @Transactional
    public void putNudgeAway(SignedInCitizen citizen) {
        accounts.findById(citizen.account()).orElseThrow().putNudgeAway(clock.instant());
    }
}
