package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.EmailAddress;
import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.TimeOrderedId;
import be.lra.messaging.Outbox;
import be.lra.messaging.Outgoing;
import be.lra.messaging.OutgoingMessage;
import be.lra.messaging.OutgoingSms;
import be.lra.totp.SixDigits;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The codes of six digits that prove an e-mail address or a phone: asked for, drawn when their message leaves, spent once. */
@Service
public class OneTimeCodes {

    private static final Duration HOUR = Duration.ofHours(1);

    private final OneTimeCodeRecords codes;
    private final CitizenAccounts accounts;
    private final AccountProperties limits;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Keyring keyring;
    private final SecureRandom random;
    private final Clock clock;

    OneTimeCodes(
            OneTimeCodeRecords codes,
            CitizenAccounts accounts,
            AccountProperties limits,
            Outbox outbox,
            AuditTrail audit,
            Keyring keyring,
            SecureRandom random,
            Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.limits = limits;
        this.outbox = outbox;
        this.audit = audit;
        this.keyring = keyring;
        this.random = random;
        this.clock = clock;
    }

    /** Asks for a code by mail, if the last one is long enough ago. */
    @Transactional
    public CodeRequest request(UUID account, CodePurpose purpose) {
        return request(
                account,
                purpose,
                null,
                (code, owner) -> new OutgoingMessage(
                        purpose.message(), code, owner.email(), owner.language(), owner.senderName()));
    }

    /** Asks for a code by mail to an address that is not that of the account yet. */
    @Transactional
    public CodeRequest request(UUID account, CodePurpose purpose, EmailAddress to) {
        return request(
                account,
                purpose,
                null,
                (code, owner) ->
                        new OutgoingMessage(purpose.message(), code, to, owner.language(), owner.senderName()));
    }

    /** Asks for a code by SMS in the same way. The gap is counted for each phone, so that a number can be corrected at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    CodeRequest requestBySms(UUID account, CodePurpose purpose, UUID phone) {
        return request(
                account, purpose, phone, (code, owner) -> new OutgoingSms(purpose.message(), code, owner.language()));
    }

    private CodeRequest request(
            UUID account,
            CodePurpose purpose,
            @Nullable UUID phone,
            BiFunction<UUID, CitizenAccount, Outgoing> message) {
        Instant now = clock.instant();
        accounts.lock(account);
        Instant again = nextRequest(recent(account, purpose, now), phone, now);
        if (now.isBefore(again)) {
            return new CodeRequest.TooSoon(again);
        }
        codes.voidWaiting(account, purpose);
        UUID code = TimeOrderedId.next(now, random);
        codes.save(new OneTimeCode(code, account, phone, purpose, now));
        outbox.enqueue(message.apply(code, accounts.findById(account).orElseThrow()));
        return new CodeRequest.Sending(code);
    }

    /** What was sent so far proves nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endWaiting(UUID account, CodePurpose purpose) {
        codes.voidWaiting(account, purpose);
    }

    /** The phone of a code that was asked for after an instant; empty for an older one, and for one by mail. */
    @Transactional(readOnly = true)
    Optional<UUID> phoneOf(UUID code, Instant earliest) {
        return codes.findById(code)
                .filter(row -> row.requestedAt().isAfter(earliest))
                .flatMap(OneTimeCode::phone);
    }

    /** When a code was asked for; empty for one that is forgotten. */
    @Transactional(readOnly = true)
    Optional<Instant> requestedAt(UUID code) {
        return codes.findById(code).map(OneTimeCode::requestedAt);
    }

    /** How the newest code of a purpose stands; empty before the first was asked for. */
    @Transactional(readOnly = true)
    public Optional<CodeStatus> status(UUID account, CodePurpose purpose) {
        Instant now = clock.instant();
        List<OneTimeCode> recent = recent(account, purpose, now);
        return recent.stream()
                .findFirst()
                .or(() -> codes.findFirstByAccountAndPurposeOrderByRequestedAtDesc(account, purpose))
                .map(code -> new CodeStatus(
                        code.id(),
                        code.isWaitedFor() && !code.isExpiredAt(now),
                        code.expiresAt(),
                        nextRequest(recent, code.phone().orElse(null), now)));
    }

    /**
     * Compares a typed code. An attempt is reserved in the row before anything is compared, and a right code is spent by
     * one conditional UPDATE: of many callers at once exactly one is accepted. Whoever asks about a code that was replaced
     * is answered about the one that replaced it.
     */
    @Transactional
    public CodeOutcome check(UUID code, String typedCode) {
        return SixDigits.read(typedCode)
                .map(digits -> checkDigits(code, digits))
                .orElseGet(CodeOutcome.NotACode::new);
    }

    private CodeOutcome checkDigits(UUID code, String typed) {
        Instant now = clock.instant();
        if (codes.reserveAttempt(code, limits.codeAttempts(), now) == 1) {
            return compare(codes.findById(code).orElseThrow(), typed, now);
        }
        Optional<OneTimeCode> row = codes.findById(code);
        Optional<UUID> newer = row.filter(old -> old.state() == CodeState.VOID)
                .flatMap(old -> codes.findFirstByAccountAndPurposeOrderByRequestedAtDesc(old.account(), old.purpose()))
                .map(OneTimeCode::id)
                .filter(id -> !id.equals(code));
        return newer.isPresent()
                ? checkDigits(newer.get(), typed)
                : row.map(known -> refusal(known, now)).orElseGet(CodeOutcome.Blocked::new);
    }

    private CodeOutcome compare(OneTimeCode row, String typed, Instant now) {
        if (isCode(row, typed)) {
            return codes.consume(row.id(), now) == 1 ? new CodeOutcome.Accepted() : new CodeOutcome.Blocked();
        }
        boolean replaced = recent(row.account(), row.purpose(), now).stream()
                .anyMatch(old -> old.state() == CodeState.VOID && isCode(old, typed));
        if (replaced) {
            codes.giveAttemptBack(row.id());
            return new CodeOutcome.Replaced(row.sentAt(limits.validity(row.purpose())));
        }
        return wrong(row);
    }

    private boolean isCode(OneTimeCode row, String typed) {
        return row.hash()
                .filter(hash -> keyring.matches(hash, hashPurpose(row), typed))
                .isPresent();
    }

    private CodeOutcome wrong(OneTimeCode row) {
        int left = limits.codeAttempts() - row.attempts();
        Actor citizen = new Actor.Citizen(row.account());
        Subject subject = Subject.account(row.account());
        audit.append(new AuditEvent.OneTimeCodeWrong(row.purpose().code(), left), citizen, subject);
        if (left > 0) {
            return new CodeOutcome.Wrong(left);
        }
        codes.block(row.id(), limits.codeAttempts());
        audit.append(new AuditEvent.OneTimeCodeBlocked(row.purpose().code()), citizen, subject);
        return new CodeOutcome.Blocked();
    }

    private static CodeOutcome refusal(OneTimeCode row, Instant now) {
        return switch (row.state()) {
            case REQUESTED -> new CodeOutcome.NotSentYet();
            case LIVE -> row.isExpiredAt(now) ? new CodeOutcome.Expired() : new CodeOutcome.Blocked();
            case USED, VOID, BLOCKED -> new CodeOutcome.Blocked();
        };
    }

    /** Draws the digits of a code that is still waited for, and starts its life; called while its message is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<MintedCode> mint(UUID code, Instant now) {
        OneTimeCode row = codes.findById(code).orElse(null);
        if (row == null || !row.isWaitedFor()) {
            return Optional.empty();
        }
        String clearCode = "%06d".formatted(random.nextInt(1_000_000));
        Instant expiresAt = now.plus(limits.validity(row.purpose()));
        KeyedHash hash = keyring.hash(hashPurpose(row), clearCode);
        return codes.mint(code, hash.hex(), hash.keyId(), expiresAt) == 1
                ? Optional.of(new MintedCode(row.account(), clearCode, expiresAt))
                : Optional.empty();
    }

    /** Bound to the one row: equal digits of two codes have different hashes. */
    private static String hashPurpose(OneTimeCode row) {
        return "one-time-code:" + row.purpose().code() + ":" + row.id();
    }

    private List<OneTimeCode> recent(UUID account, CodePurpose purpose, Instant now) {
        return codes.findByAccountAndPurposeAndRequestedAtAfterOrderByRequestedAtDesc(
                account, purpose, now.minus(HOUR));
    }

    /** From when another code may be asked for, given those of the last hour, newest first. */
    private Instant nextRequest(List<OneTimeCode> recent, @Nullable UUID phone, Instant now) {
        Instant afterGap = recent.stream()
                .filter(code -> code.phone().equals(Optional.ofNullable(phone)))
                .findFirst()
                .map(last -> last.requestedAt().plus(limits.resendGap()))
                .orElse(now);
        if (recent.size() < limits.sendsPerHour()) {
            return afterGap;
        }
        Instant afterHour = recent.get(limits.sendsPerHour() - 1).requestedAt().plus(HOUR);
        return afterHour.isAfter(afterGap) ? afterHour : afterGap;
    }
}
