package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.KeyedHash;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in with a means that the federal service proves: the account is found by the number of its holder. */
@Service
public class PartnerSignIn {

    private final CitizenAccounts accounts;
    private final DigitalKeyRecords keys;
    private final OpenKeys openKeys;
    private final PersonFingerprint fingerprint;
    private final SessionOpening opening;
    private final AuditTrail audit;
    private final Clock clock;

    PartnerSignIn(
            CitizenAccounts accounts,
            DigitalKeyRecords keys,
            OpenKeys openKeys,
            PersonFingerprint fingerprint,
            SessionOpening opening,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.openKeys = openKeys;
        this.fingerprint = fingerprint;
        this.opening = opening;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs the holder of the number in. Of several accounts the latest one counts.
     *
     * @throws IllegalArgumentException if the means are none of the federal service's
     */
    @Transactional
    public PartnerOutcome signIn(PartnerProof proof) {
        if (!proof.means().isPartner()) {
            throw new IllegalArgumentException("proven here, not by a partner: " + proof.means());
        }
        List<CitizenAccount> own = accountsOf(proof);
        Optional<CitizenAccount> open = own.stream()
                .filter(account -> !openKeys.of(account, clock.instant()).isEmpty())
                .findFirst();
        if (open.isPresent()) {
            return new PartnerOutcome.SignedIn(opening.open(
                    SignedInCitizen.without(open.get(), proof.means(), proof.level(), upToNow(proof.provenAt())),
                    open.get(),
                    new AuditEvent.CitizenSignedIn(proof.means().name())));
        }
        return own.stream()
                .filter(this::isFrozen)
                .findFirst()
                .map(this::frozen)
                .orElseGet(PartnerOutcome.NotKnown::new);
    }

    /** The clock of the federal service may be ahead: nobody's proof is fresher than now. */
    private Instant upToNow(Instant provenAt) {
        Instant now = clock.instant();
        return provenAt.isAfter(now) ? now : provenAt;
    }

    private List<CitizenAccount> accountsOf(PartnerProof proof) {
        List<String> prints = fingerprint.candidates(proof.number()).stream()
                .map(KeyedHash::hex)
                .toList();
        return accounts.findByPersonFingerprintInAndState(prints, AccountState.ACTIVE).stream()
                .sorted(Comparator.comparing(CitizenAccount::activatedAt).reversed())
                .toList();
    }

    private boolean isFrozen(CitizenAccount account) {
        return keys.findByAccountOrderByActivatedAt(account.id()).stream().anyMatch(DigitalKey::isFrozen);
    }

    private PartnerOutcome frozen(CitizenAccount account) {
        audit.append(
                new AuditEvent.CitizenSignInRefused("frozen-keys"),
                new Actor.Citizen(account.id()),
                Subject.account(account.id()));
        return new PartnerOutcome.Frozen();
    }
}
