package be.lra.activation;

import be.lra.account.CodePurpose;
import be.lra.account.DigitalKeyType;
import be.lra.account.NumberReading;
import be.lra.account.PhoneOutcome;
import be.lra.account.SmsCodes;
import be.lra.account.SmsPhones;
import be.lra.account.SmsRequest;
import be.lra.persistence.Conflict;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Giving the number of a phone, and the codes that are sent to it. How many SMS leave is counted outside the transaction
 * that holds the case.
 */
@Service
public class SmsAtHome {

    private final ActivationPairs pairs;
    private final SmsPhones phones;
    private final SmsCodes codes;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SmsAtHome(
            ActivationPairs pairs,
            SmsPhones phones,
            SmsCodes codes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.pairs = pairs;
        this.phones = phones;
        this.codes = codes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An account and its phone. */
    private record Owned(UUID account, UUID phone) {}

    /** Keeps a typed number and sends a code to it. */
    public PhoneOutcome giveNumber(ActivationCase home, String typed) {
        return switch (phones.read(typed)) {
            case NumberReading.Refused refused -> new PhoneOutcome.Refused(refused.why());
            case NumberReading.Read read ->
                held(home, account -> Optional.of(new Owned(account, phones.propose(account, read))))
                        .<PhoneOutcome>map(owned -> new PhoneOutcome.Kept(send(owned)))
                        .orElseGet(PhoneOutcome.Lost::new);
        };
    }

    /** Sends another code to the number given; empty if there is none, or this browser does not hold the case any more. */
    public Optional<SmsRequest> sendAgain(ActivationCase home) {
        return held(home, account -> phones.proposed(account).map(phone -> new Owned(account, phone)))
                .map(this::send);
    }

    private SmsRequest send(Owned owned) {
        return codes.request(owned.account(), CodePurpose.SMS_REGISTRATION, owned.phone());
    }

    /** Does something with the account of a held case whose key is one by SMS. */
    private <T> Optional<T> held(ActivationCase home, Function<UUID, Optional<T>> act) {
        return Conflict.runAgain(() -> Objects.requireNonNull(
                transaction.execute(status -> account(home).flatMap(act))));
    }

    private Optional<UUID> account(ActivationCase home) {
        if (pairs.hold(home.pair(), home.claim(), clock.instant()) == 0) {
            return Optional.empty();
        }
        return pairs.findById(home.pair())
                .filter(pair -> pair.keyType().equals(Optional.of(DigitalKeyType.SMS)))
                .flatMap(ActivationPair::account);
    }
}
