package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * « Ce n’était pas moi »: whoever holds the link of a security mail freezes the keys of the account it is about. It
 * freezes only; nothing is deleted, and only a desk gives new keys (security.md 7, domain.md question 8).
 */
@Service
public class NotMe {

    private final NotMeLinkRecords links;
    private final FrozenCaseRecords cases;
    private final CitizenAccounts accounts;
    private final DigitalKeyRecords keys;
    private final OneTimeCodeRecords codes;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;

    NotMe(
            NotMeLinkRecords links,
            FrozenCaseRecords cases,
            CitizenAccounts accounts,
            DigitalKeyRecords keys,
            OneTimeCodeRecords codes,
            SecurityNotices notices,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        this.links = links;
        this.cases = cases;
        this.accounts = accounts;
        this.keys = keys;
        this.codes = codes;
        this.notices = notices;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** What is kept of a token in a browser's session; empty for what cannot be one. */
    public static Optional<String> handle(String token) {
        return LinkToken.hashOf(token);
    }

    /** Changes nothing: programs that look through mails follow links too. */
    @Transactional(readOnly = true)
    public NotMeState state(String handle) {
        return links.findById(handle).map(link -> link.stateAt(clock.instant())).orElse(NotMeState.UNKNOWN);
    }

    /** The reference of the case, once a link was used. */
    @Transactional(readOnly = true)
    public Optional<String> reference(String handle) {
        return links.findById(handle)
                .filter(link -> link.stateAt(clock.instant()) == NotMeState.USED)
                .flatMap(link -> cases.findFirstByAccountOrderByRaisedAtDesc(link.account()))
                .map(FrozenCase::reference);
    }

    /**
     * Freezes all keys of the account at once, and with them every session.
     *
     * @return false if the link does not open anything any more
     */
    @Transactional
    public boolean freeze(String handle) {
        Instant now = clock.instant();
        if (links.use(handle, now) == 0) {
            return false;
        }
        UUID account = links.findById(handle).orElseThrow().account();
        accounts.lock(account);
        codes.voidWaiting(account, CodePurpose.LOGIN);
        codes.voidWaiting(account, CodePurpose.SMS_LOGIN);
        List<DigitalKey> active = keys.findByAccountAndState(account, KeyState.ACTIVE);
        active.forEach(DigitalKey::freeze);
        raise(accounts.findById(account).orElseThrow(), active.size(), now);
        return true;
    }

    /** A second link about the same account adds nothing to a case that nobody has seen to yet. */
    private void raise(CitizenAccount account, int frozen, Instant now) {
        audit.append(new AuditEvent.KeysFrozen(frozen), new Actor.Citizen(account.id()), Subject.account(account.id()));
        if (cases.findByAccountAndStateIn(account.id(), List.of(FrozenCaseState.RAISED))
                .isEmpty()) {
            UUID id = TimeOrderedId.next(now, random);
            cases.save(new FrozenCase(id, account.id(), account.office(), frozen, now));
            notices.raise(NoticeKind.KEYS_FROZEN, account, Optional.empty(), now);
        }
    }
}
