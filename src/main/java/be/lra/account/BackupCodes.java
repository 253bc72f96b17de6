package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.TimeOrderedId;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes on paper for the day the phone is lost: ten at a time, shown once, each good for one sign-in or for one new
 * password (features I4).
 *
 * @see "src/docs/decisions/0609-forgotten-and-lost.md"
 */
@Service
public class BackupCodes {

    static final int SET = 10; // codes; features I4

    private static final ThrottleLimit PER_ACCOUNT = new ThrottleLimit(
            "backup-code", 5, Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofHours(1)); // as codes of an app

    private final BackupCodeRecords codes;
    private final CitizenAccounts accounts;
    private final OpenKeys openKeys;
    private final FreshProof fresh;
    private final Throttle throttle;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final Keyring keyring;
    private final SecureRandom random;
    private final Clock clock;

    BackupCodes(
            BackupCodeRecords codes,
            CitizenAccounts accounts,
            OpenKeys openKeys,
            FreshProof fresh,
            Throttle throttle,
            SecurityNotices notices,
            AuditTrail audit,
            Keyring keyring,
            SecureRandom random,
            Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.openKeys = openKeys;
        this.fresh = fresh;
        this.throttle = throttle;
        this.notices = notices;
        this.audit = audit;
        this.keyring = keyring;
        this.random = random;
        this.clock = clock;
    }

    /** How many codes are left; 0 before any were drawn. */
    @Transactional(readOnly = true)
    public int left(UUID account) {
        return codes.countByAccountAndUsedAtIsNull(account);
    }

    /**
     * Draws ten codes in place of all earlier ones. They are in the answer and nowhere else.
     *
     * @return empty if the proof of the session is too old, or its key ended
     */
    @Transactional
    public Optional<List<String>> draw(SignedInCitizen citizen) {
        Instant now = clock.instant();
        accounts.lock(citizen.account());
        List<UUID> open =
                openKeys.of(citizen.account(), now).stream().map(DigitalKey::id).toList();
        if (!fresh.isFresh(citizen) || !citizen.standsOn(open)) {
            return Optional.empty();
        }
        codes.removeAll(citizen.account());
        List<String> drawn = new ArrayList<>();
        while (drawn.size() < SET) {
            String digits = BackupCode.draw(random);
            codes.save(new BackupCode(
                    TimeOrderedId.next(now, random),
                    citizen.account(),
                    keyring.hash(purpose(citizen.account()), digits),
                    now));
            drawn.add(BackupCode.inGroups(digits));
        }
        CitizenAccount account = accounts.findById(citizen.account()).orElseThrow();
        write(new AuditEvent.BackupCodesDrawn(), citizen.account());
        notices.raise(NoticeKind.BACKUP_CODES_DRAWN, account, Optional.empty(), now);
        return Optional.of(List.copyOf(drawn));
    }

    /** Counts a try; empty if it may be made. Call it outside a transaction. */
    Optional<Instant> pause(UUID account) {
        return throttle.reserve(PER_ACCOUNT, account.toString());
    }

    /** It was the right one: earlier tries are forgotten. Call it outside a transaction. */
    void forgive(UUID account) {
        throttle.forget(PER_ACCOUNT, account.toString());
    }

    /** Compares and spends a code by one conditional UPDATE: of many callers with one code exactly one is accepted. */
    @Transactional(propagation = Propagation.MANDATORY)
    BackupCodeOutcome check(UUID account, String typedCode) {
        Optional<String> digits = BackupCode.read(typedCode);
        if (digits.isEmpty()) {
            return new BackupCodeOutcome.NotACode();
        }
        List<String> hashes = keyring.candidates(purpose(account), digits.get()).stream()
                .map(KeyedHash::hex)
                .toList();
        Instant now = clock.instant();
        if (codes.use(account, hashes, now) > 0) {
            return accepted(account, now);
        }
        boolean used = codes.existsByAccountAndCodeHmacIn(account, hashes);
        write(new AuditEvent.BackupCodeRefused(used ? "used-code" : "wrong-code"), account);
        return used ? new BackupCodeOutcome.Used() : new BackupCodeOutcome.Wrong();
    }

    private BackupCodeOutcome accepted(UUID account, Instant now) {
        int left = codes.countByAccountAndUsedAtIsNull(account);
        write(new AuditEvent.BackupCodeUsed(left), account);
        notices.raise(NoticeKind.BACKUP_CODE_USED, accounts.findById(account).orElseThrow(), Optional.empty(), now);
        return new BackupCodeOutcome.Accepted(left);
    }

    /** Bound to the account: equal digits of two accounts have different hashes. */
    private static String purpose(UUID account) {
        return "backup-code:" + account;
    }

    private void write(AuditEvent event, UUID account) {
        audit.append(event, new Actor.Citizen(account), Subject.account(account));
    }
}
