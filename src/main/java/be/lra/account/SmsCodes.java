package be.lra.account;

import be.lra.messaging.Outbox;
import be.lra.persistence.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for codes by SMS, within their budgets. */
@Service
public class SmsCodes {

    private final OneTimeCodes codes;
    private final SmsPhones phones;
    private final SmsBudgets budgets;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SmsCodes(
            OneTimeCodes codes,
            SmsPhones phones,
            SmsBudgets budgets,
            Outbox outbox,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.codes = codes;
        this.phones = phones;
        this.budgets = budgets;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Asks for a code by SMS to a phone of the account, if the last one is long enough ago. Call it outside a transaction.
     *
     * @throws IllegalArgumentException if there is no such phone
     */
    public SmsRequest request(UUID account, CodePurpose purpose, UUID phone) {
        NumberReading.Read to = phones.number(phone).orElseThrow(() -> new IllegalArgumentException("no such phone"));
        Optional<Instant> usedUp = budgets.reserve(account, to.number(), to.country());
        if (usedUp.isPresent()) {
            return new SmsRequest.TooMany(usedUp.get());
        }
        CodeRequest request = Conflict.runAgain(() ->
                Objects.requireNonNull(transaction.execute(status -> codes.requestBySms(account, purpose, phone))));
        return switch (request) {
            case CodeRequest.Sending sending -> new SmsRequest.Sending(sending.code());
            case CodeRequest.TooSoon tooSoon -> {
                budgets.giveBack(account, to.number(), to.country());
                yield new SmsRequest.TooSoon(tooSoon.again());
            }
        };
    }

    /** How the newest code of a purpose stands that was sent to a phone; empty if the phone is forgotten. */
    @Transactional(readOnly = true)
    public Optional<SmsStatus> status(UUID account, CodePurpose purpose, UUID phone) {
        Optional<CodeStatus> code = codes.status(account, purpose);
        SmsProgress progress = code.flatMap(known -> outbox.latest(known.code(), purpose.message()))
                .map(SmsProgress::of)
                .orElse(SmsProgress.FAILED);
        boolean mayAskAgain =
                code.filter(known -> known.again().isAfter(clock.instant())).isEmpty();
        return phones.masked(phone).map(number -> new SmsStatus(number, code, progress, mayAskAgain));
    }
}
