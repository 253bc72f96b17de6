package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.EmailAddress;
import be.lra.identity.EmailReading;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A holder takes another address. What is held so far is proven by the fresh proof of a key, the new address by a code
 * mailed there; both addresses are told (features A15, security.md 7).
 */
@Service
public class EmailChange {

    private final CitizenAccounts accounts;
    private final DigitalKeyRecords keys;
    private final OneTimeCodes codes;
    private final OneTimeCodeRecords codeRecords;
    private final RecoveryRecords recoveries;
    private final FreshProof fresh;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    EmailChange(
            CitizenAccounts accounts,
            DigitalKeyRecords keys,
            OneTimeCodes codes,
            OneTimeCodeRecords codeRecords,
            RecoveryRecords recoveries,
            FreshProof fresh,
            SecurityNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.codes = codes;
        this.codeRecords = codeRecords;
        this.recoveries = recoveries;
        this.fresh = fresh;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends a code to the new address; whether it serves somebody else already is not told here. */
    @Transactional
    public EmailChangeOutcome ask(SignedInCitizen citizen, String typedAddress) {
        return switch (EmailAddress.read(typedAddress)) {
            case EmailReading.Refused refused -> new EmailChangeOutcome.NoAddress(refused.reason());
            case EmailReading.Read(EmailAddress address)
            when address.isOfExercise() -> new EmailChangeOutcome.NoAddress(EmailReading.Reason.WRONG_DOMAIN);
            case EmailReading.Read read -> ask(citizen, read.address());
        };
    }

    private EmailChangeOutcome ask(SignedInCitizen citizen, EmailAddress address) {
        if (!fresh.isFresh(citizen)) {
            return new EmailChangeOutcome.Stale();
        }
        if (address.comparable()
                .equals(accounts.findById(citizen.account())
                        .orElseThrow()
                        .email()
                        .comparable())) {
            return new EmailChangeOutcome.SameAsPresent();
        }
        return send(citizen.account(), address);
    }

    /** Sends another code to the address that was asked for. */
    @Transactional
    public EmailChangeOutcome sendAgain(SignedInCitizen citizen) {
        return accounts.findById(citizen.account())
                .flatMap(CitizenAccount::newEmail)
                .map(address -> send(citizen.account(), address))
                .orElseGet(EmailChangeOutcome.NothingAsked::new);
    }

    private EmailChangeOutcome send(UUID account, EmailAddress address) {
        return switch (codes.request(account, CodePurpose.EMAIL_CHANGE, address)) {
            case CodeRequest.TooSoon tooSoon -> new EmailChangeOutcome.TooSoon(tooSoon.again());
            case CodeRequest.Sending sending -> {
                accounts.findById(account).orElseThrow().askForEmail(address, sending.code());
                yield new EmailChangeOutcome.Sent();
            }
        };
    }

    /** The address that waits to be proven. */
    @Transactional(readOnly = true)
    public Optional<PendingEmail> pending(UUID account) {
        return accounts.findById(account)
                .flatMap(CitizenAccount::newEmail)
                .map(address -> new PendingEmail(address.masked(), codes.status(account, CodePurpose.EMAIL_CHANGE)));
    }

    /**
     * The new address counts once the code that was mailed there is typed. That the proof of the session was fresh was
     * asked when it was begun: a mail takes its time, but no longer than the code lives.
     */
    @Transactional
    public EmailChangeOutcome confirm(SignedInCitizen citizen, String typedCode) {
        accounts.lock(citizen.account());
        Optional<UUID> code = accounts.findById(citizen.account()).flatMap(CitizenAccount::newEmailCode);
        if (code.isEmpty()) {
            return new EmailChangeOutcome.NothingAsked();
        }
        CodeOutcome outcome = codes.check(code.get(), typedCode);
        return outcome.isAccepted() ? take(citizen) : new EmailChangeOutcome.CodeRefused(outcome);
    }

    private EmailChangeOutcome take(SignedInCitizen citizen) {
        EmailAddress address = accounts.findById(citizen.account())
                .flatMap(CitizenAccount::newEmail)
                .orElseThrow();
        boolean inUse = isInUse(address, citizen.account()); // waits for whoever takes the same address now
        CitizenAccount account = accounts.findById(citizen.account()).orElseThrow();
        if (inUse) {
            account.giveNewEmailUp();
            return new EmailChangeOutcome.InUse();
        }
        Instant now = clock.instant();
        EmailAddress former = account.email();
        account.takeNewEmail();
        audit.append(new AuditEvent.EmailChanged(), new Actor.Citizen(account.id()), Subject.account(account.id()));
        notices.raise(NoticeKind.EMAIL_LEFT, account, Optional.empty(), former, now);
        notices.raise(NoticeKind.EMAIL_TAKEN, account, Optional.empty(), address, now);
        codeRecords.voidWaiting(
                account.id(), CodePurpose.LOGIN); // last: mailed to the former address; empties the context
        recoveries.replace(account.id());
        return new EmailChangeOutcome.Changed();
    }

    private boolean isInUse(EmailAddress address, UUID account) {
        List<UUID> others = accounts.findByEmailComparable(address.comparable()).stream()
                .filter(CitizenAccount::isActive)
                .map(CitizenAccount::id)
                .filter(other -> !other.equals(account))
                .toList();
        return !keys.findByAccountInAndState(others, KeyState.ACTIVE).isEmpty();
    }
}
