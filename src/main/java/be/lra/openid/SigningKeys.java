package be.lra.openid;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.openid.SigningKey.Term;
import be.lra.persistence.Conflict;
import be.lra.seal.Sealing;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign what services receive. Each is published before it signs, and for as long as something it signed may
 * still be looked at, so that no service ever meets a key it cannot find. Every node looks; the database lets one of them make
 * the next key.
 */
@Component
public class SigningKeys {

    static final String PURPOSE = "openid-signing-key"; // of the sealing
    private static final int STRENGTH = 2048; // bits; RFC 7518 §3.3: the least, and a key lives a month

    private final SigningKeyRecords records;
    private final OpenidProperties settings;
    private final AuditTrail audit;
    private final Sealing sealing;
    private final SecureRandom random;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SigningKeys(
            SigningKeyRecords records,
            OpenidProperties settings,
            AuditTrail audit,
            Sealing sealing,
            SecureRandom random,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.settings = settings;
        this.audit = audit;
        this.sealing = sealing;
        this.random = random;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The public halves that services may meet now or soon, newest first. */
    public List<JWK> published() {
        present();
        return records.findByPublishedUntilAfterOrderByGenerationDesc(clock.instant()).stream()
                .map(key -> parsed(key.publicPart()))
                .toList();
    }

    /** The key that signs now, with its private half. */
    RSAKey signing() {
        SigningKey key = present();
        byte[] secret = sealing.open(PURPOSE, key.id(), key.privatePart());
        return parsed(new String(secret, StandardCharsets.UTF_8)).toRSAKey();
    }

    private SigningKey present() {
        return findPresent().orElseGet(() -> {
            rotate();
            return findPresent().orElseThrow();
        });
    }

    private Optional<SigningKey> findPresent() {
        Instant now = clock.instant();
        return records.findByPublishedUntilAfterOrderByGenerationDesc(now).stream()
                .filter(key -> key.signsAt(now))
                .findFirst();
    }

    /** Makes the next key when its time has come, and forgets those nobody needs; returns whether it made one. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    public boolean rotate() {
        Instant now = clock.instant();
        try {
            inTransaction(() -> records.removeEnded(now));
            return next(now).map(key -> inTransaction(() -> enter(key))).isPresent();
        } catch (DataIntegrityViolationException lost) {
            if (findPresent().isEmpty()) {
                throw lost; // no other node was quicker
            }
            return false;
        }
    }

    private Optional<SigningKey> next(Instant now) {
        Optional<SigningKey> last = records.findFirstByOrderByGenerationDesc();
        if (last.isEmpty()) {
            return Optional.of(draw(Term.of(1, now, now, settings)));
        }
        Instant end = last.get().signsUntil();
        if (now.isBefore(end.minus(settings.keyNotice()))) {
            return Optional.empty();
        }
        return Optional.of(draw(Term.of(last.get().generation() + 1, now, end.isAfter(now) ? end : now, settings)));
    }

    private SigningKey draw(Term term) {
        try {
            RSAKey key = new RSAKeyGenerator(STRENGTH)
                    .secureRandom(random)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            byte[] secret = key.toJSONString().getBytes(StandardCharsets.UTF_8);
            return new SigningKey(
                    key.getKeyID(),
                    key.toPublicJWK().toJSONString(),
                    sealing.seal(PURPOSE, key.getKeyID(), secret),
                    term);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private SigningKey enter(SigningKey key) {
        SigningKey entered = records.saveAndFlush(key);
        audit.append(
                new AuditEvent.SigningKeyMade(key.generation()), new Actor.Machine("signing-keys"), Subject.none());
        return entered;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Conflict.runAgain(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static JWK parsed(String text) {
        try {
            return JWK.parse(text);
        } catch (ParseException e) {
            throw new IllegalStateException("a signing key in the database cannot be read", e);
        }
    }
}
