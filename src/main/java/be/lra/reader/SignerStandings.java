package be.lra.reader;

import be.lra.eid.CardFiles;
import be.lra.eid.EidVerifier;
import be.lra.eid.NationalRegisterSigner;
import be.lra.eid.SignerStanding;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether certificates of the National Register were withdrawn. There are a few dozen of them, so an answer is kept for all
 * cards and nodes; a card waits for a new one only a moment, and the next card has it.
 *
 * @see "src/docs/decisions/0514-revocation-of-the-signer.md"
 */
@Component
class SignerStandings implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SignerStandings.class);
    private static final Duration LONGEST_TRUST = Duration.ofDays(1); // in an answer, however long its list is current
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private record Kept(boolean revoked, Instant askedAt, Instant until) {

        boolean isCurrentAt(Instant now) {
            return now.isBefore(until);
        }

        /** Time to ask again, so that no card has to wait. */
        boolean isHalfOver(Instant now) {
            return Duration.between(askedAt, now).compareTo(Duration.between(now, until)) > 0;
        }

        SignerStanding standing() {
            return revoked ? SignerStanding.REVOKED : SignerStanding.GOOD;
        }
    }

    private final JdbcClient database;
    private final KnownRoots roots;
    private final ReaderProperties.Revocation settings;
    private final Clock clock;
    private final ListGateway lists;
    private final EidVerifier verifier = new EidVerifier();
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final Map<String, Instant> tried = new ConcurrentHashMap<>();

    @Autowired
    SignerStandings(JdbcClient database, KnownRoots roots, ReaderProperties properties, Clock clock) {
        this(database, roots, properties.revocation(), clock);
    }

    SignerStandings(JdbcClient database, KnownRoots roots, ReaderProperties.Revocation settings, Clock clock) {
        this.database = database;
        this.roots = roots;
        this.settings = settings;
        this.clock = clock;
        this.lists = new ListGateway(settings.hosts(), settings.limit());
    }

    /** The standing of the signer of a card, outside any transaction; of no signer, where its chain does not hold. */
    SignerStanding of(CardFiles files) {
        return verifier.signer(files, roots.trusted(), clock.instant())
                .map(this::of)
                .orElse(SignerStanding.NOT_NAMED);
    }

    SignerStanding of(NationalRegisterSigner signer) {
        List<String> named = signer.untrustedListAddresses();
        if (named.isEmpty()) {
            return SignerStanding.NOT_NAMED;
        }
        String fingerprint = fingerprint(signer);
        Optional<URI> address =
                named.stream().flatMap(one -> lists.permitted(one).stream()).findFirst();
        Instant now = clock.instant();
        Optional<Kept> kept = kept(fingerprint).filter(one -> one.isCurrentAt(now));
        if (kept.isPresent()) {
            if (address.isPresent() && kept.get().isHalfOver(now)) {
                var _ = ask(signer, fingerprint, address.get());
            }
            return kept.get().standing();
        }
        address.ifPresent(one -> await(ask(signer, fingerprint, one)));
        return kept(fingerprint)
                .filter(one -> one.isCurrentAt(now) || one.revoked()) // withdrawn until a current list says otherwise
                .map(Kept::standing)
                .orElse(settings.required() ? SignerStanding.UNREACHABLE_BUT_REQUIRED : SignerStanding.UNREACHABLE);
    }

    private Optional<Kept> kept(String fingerprint) {
        return database.sql("select revoked, asked_at, good_until from signer_standing where fingerprint = ?")
                .param(fingerprint)
                .query((row, number) -> new Kept(
                        row.getBoolean(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** Asks in the background, not more often than once a minute. */
    private CompletableFuture<Void> ask(NationalRegisterSigner signer, String fingerprint, URI address) {
        Instant now = clock.instant();
        Instant before = tried.get(fingerprint);
        if (before != null && now.isBefore(before.plus(BETWEEN_TRIES))) {
            return underWay.getOrDefault(fingerprint, CompletableFuture.completedFuture(null));
        }
        tried.put(fingerprint, now);
        CompletableFuture<Void> asked = lists.fetch(address).thenAccept(list -> keep(signer, fingerprint, list));
        underWay.put(fingerprint, asked);
        return asked.whenComplete((nothing, trouble) -> {
            underWay.remove(fingerprint, asked);
            if (trouble != null) {
                LOG.warn("no revocation list from {}: {}", address.getHost(), String.valueOf(trouble));
            }
        });
    }

    private void keep(NationalRegisterSigner signer, String fingerprint, byte[] untrustedList) {
        Instant now = clock.instant();
        Optional<NationalRegisterSigner.Verdict> verdict = signer.judgedBy(untrustedList, now);
        if (verdict.isEmpty()) {
            LOG.warn("a revocation list is not the root's own, or not current");
            return;
        }
        Instant longest = now.plus(LONGEST_TRUST);
        Instant until = verdict.get().until().isBefore(longest) ? verdict.get().until() : longest;
        database.sql("""
                        insert into signer_standing (fingerprint, revoked, asked_at, good_until) values (?, ?, ?, ?)
                        on duplicate key update
                            revoked = values(revoked), asked_at = values(asked_at), good_until = values(good_until)""")
                .params(fingerprint, verdict.get().revoked(), Timestamp.from(now), Timestamp.from(until))
                .update();
    }

    /** No longer than the settings say: whoever comes next has the answer. */
    private void await(CompletableFuture<Void> asked) {
        try {
            asked.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("no answer yet, or none at all", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String fingerprint(NationalRegisterSigner signer) {
        try {
            byte[] encoded = signer.certificate().getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    @Override
    public void destroy() {
        lists.close();
    }
}
