package be.lra.account;

import be.lra.identity.MobileNumber;
import be.lra.identity.Sealed;
import be.lra.identity.TimeOrderedId;
import be.lra.seal.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The phones that receive codes by SMS: a number is proposed, and proven by the first code that comes back from it.
 *
 * @see "src/docs/decisions/0605-codes-by-sms.md"
 */
@Service
public class SmsPhones {

    static final String PURPOSE = "sms-phone"; // of the sealing

    private final SmsPhoneRecords phones;
    private final CitizenAccounts accounts;
    private final OneTimeCodes codes;
    private final MobileNumbers numbers;
    private final Sealing sealing;
    private final SecureRandom random;
    private final Clock clock;

    SmsPhones(
            SmsPhoneRecords phones,
            CitizenAccounts accounts,
            OneTimeCodes codes,
            MobileNumbers numbers,
            Sealing sealing,
            SecureRandom random,
            Clock clock) {
        this.phones = phones;
        this.accounts = accounts;
        this.codes = codes;
        this.numbers = numbers;
        this.sealing = sealing;
        this.random = random;
        this.clock = clock;
    }

    /** Reads what somebody typed. */
    public NumberReading read(String typed) {
        return numbers.read(typed);
    }

    /**
     * Keeps a number that shall be proven, in place of one that was not. The same number once more changes nothing: the
     * code that was sent to it stays good.
     *
     * @return the phone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID propose(UUID account, NumberReading.Read typed) {
        accounts.lock(account);
        Optional<SmsPhone> earlier = proposedPhone(account);
        if (earlier.isPresent() && open(earlier.get()).equals(typed.number())) {
            return earlier.get().id();
        }
        Instant now = clock.instant();
        phones.removeProposed(account);
        codes.endWaiting(account, CodePurpose.SMS_REGISTRATION);
        UUID id = TimeOrderedId.next(now, random);
        phones.save(new SmsPhone(id, account, seal(id, typed.number()), typed.country(), now));
        return id;
    }

    /** The phone whose number was typed and not yet proven. */
    @Transactional(readOnly = true)
    public Optional<UUID> proposed(UUID account) {
        return proposedPhone(account).map(SmsPhone::id);
    }

    private Optional<SmsPhone> proposedPhone(UUID account) {
        return phones.findFirstByAccountAndStateOrderByProposedAtDesc(account, PhoneState.PROPOSED);
    }

    /** The number that was typed, so that it can be corrected; empty before. */
    @Transactional(readOnly = true)
    public Optional<String> proposedNumber(UUID account) {
        return proposedPhone(account).map(this::open).map(numbers::inFull);
    }

    /** A number as it may be shown; empty if the phone is forgotten. */
    @Transactional(readOnly = true)
    public Optional<String> masked(UUID phone) {
        return phones.findById(phone).map(this::open).map(numbers::masked);
    }

    /** Where an SMS goes; empty if the phone is forgotten. */
    @Transactional(readOnly = true)
    Optional<NumberReading.Read> number(UUID phone) {
        return phones.findById(phone).map(found -> new NumberReading.Read(open(found), found.country()));
    }

    /** The first code came back from the phone: its key may become active. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SmsCodeOutcome prove(UUID account, String typedCode) {
        Optional<UUID> phone = proposed(account);
        CodeOutcome outcome = codes.status(account, CodePurpose.SMS_REGISTRATION)
                .map(status -> codes.check(status.code(), typedCode))
                .orElseGet(CodeOutcome.Blocked::new);
        boolean proven = outcome.isAccepted() && phone.isPresent() && phones.prove(phone.get()) == 1;
        return new SmsCodeOutcome(outcome.isAccepted() && !proven ? new CodeOutcome.Blocked() : outcome, phone);
    }

    /** Puts the number under the key in use, once the phone has served. */
    @Transactional(propagation = Propagation.MANDATORY)
    void renewSeal(UUID phone) {
        phones.findById(phone)
                .filter(found -> !sealing.isCurrent(found.number()))
                .ifPresent(found -> {
                    Sealed renewed = seal(phone, open(found));
                    phones.seal(phone, renewed.text(), renewed.keyId());
                });
    }

    private Sealed seal(UUID phone, MobileNumber number) {
        return sealing.seal(PURPOSE, phone.toString(), number.e164().getBytes(StandardCharsets.US_ASCII));
    }

    private MobileNumber open(SmsPhone phone) {
        return opened(phone.id(), phone.number());
    }

    MobileNumber opened(UUID phone, Sealed number) {
        return new MobileNumber(new String(sealing.open(PURPOSE, phone.toString(), number), StandardCharsets.US_ASCII));
    }
}
