package be.lra.openid;

import be.lra.account.Holder;
import be.lra.account.Holders;
import be.lra.persistence.Conflict;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The name under which a service knows a person (OpenID Connect Core 1.0 §8.1, pairwise): random, another one at every
 * service, and the same again after new keys at the desk. So two services cannot find out that they speak of one person.
 */
@Component
class Pseudonyms {

    private static final int LENGTH = 20; // bytes: nobody guesses one, and no two meet

    private final ServiceSubjects subjects;
    private final Holders holders;
    private final SecureRandom random;
    private final TransactionTemplate transaction;

    Pseudonyms(
            ServiceSubjects subjects, Holders holders, SecureRandom random, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.subjects = subjects;
        this.holders = holders;
        this.random = random;
    }

    /** Call it outside a transaction: of two that draw at once, the second has to see what the first one wrote. */
    String of(String service, UUID account) {
        return find(service, account).orElseGet(() -> {
            inTransaction(() -> draw(service, account));
            return find(service, account).orElseThrow();
        });
    }

    private Optional<String> find(String service, UUID account) {
        return inTransaction(() -> subjects.findByServiceAndAccount(service, account)
                .or(() -> ofPerson(service, account))
                .map(ServiceSubject::subject));
    }

    private Optional<ServiceSubject> ofPerson(String service, UUID account) {
        return holders.find(account)
                .flatMap(Holder::personFingerprint)
                .flatMap(person -> subjects.findFirstByServiceAndPersonFingerprint(service, person));
    }

    private int draw(String service, UUID account) {
        byte[] name = new byte[LENGTH];
        random.nextBytes(name);
        return subjects.propose(
                Base64.getUrlEncoder().withoutPadding().encodeToString(name),
                service,
                account,
                holders.find(account).flatMap(Holder::personFingerprint).orElse(null));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Conflict.runAgain(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
