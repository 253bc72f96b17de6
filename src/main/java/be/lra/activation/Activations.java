package be.lra.activation;

import be.lra.account.AccountOpening;
import be.lra.account.PersonFingerprint;
import be.lra.account.PersonNumbers;
import be.lra.identity.KeyedHash;
import be.lra.identity.TimeOrderedId;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of paper code and mailed link, as the desk sees them. */
@Service
public class Activations {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59); // a printed date counts to its end

    private final ActivationPairs pairs;
    private final ActivationLinks links;
    private final CodeHash codeHash;
    private final AccountOpening accounts;
    private final PersonFingerprint fingerprint;
    private final PersonNumbers numbers;
    private final ActivationProperties limits;
    private final Outbox outbox;
    private final SecureRandom random;
    private final Clock clock;

    Activations(
            ActivationPairs pairs,
            ActivationLinks links,
            CodeHash codeHash,
            AccountOpening accounts,
            PersonFingerprint fingerprint,
            PersonNumbers numbers,
            ActivationProperties limits,
            Outbox outbox,
            SecureRandom random,
            Clock clock) {
        this.pairs = pairs;
        this.links = links;
        this.codeHash = codeHash;
        this.accounts = accounts;
        this.fingerprint = fingerprint;
        this.numbers = numbers;
        this.limits = limits;
        this.outbox = outbox;
        this.random = random;
        this.clock = clock;
    }

    /** Issues a pair, voids the older pair of the same registration, and lets the link leave by mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedPair issue(NewPair pair) {
        int last = pairs.findFirstByRegistrationOrderByNumberDesc(pair.registration())
                .map(ActivationPair::number)
                .orElse(0);
        if (last > 0) {
            end(pair.registration(), PairEnd.REPLACED);
        }
        Instant now = clock.instant();
        var issue = new ActivationPair.Issue(TimeOrderedId.next(now, random), last + 1, now, endOfLastDay(now));
        ActivationCode code = ActivationCode.draw(random);
        Optional<KeyedHash> person = pair.person().ssin().map(fingerprint::of);
        pairs.save(new ActivationPair(issue, pair, person, codeHash.of(issue.id(), code)));
        person.ifPresent(print -> numbers.keep(print, pair.person().ssin().orElseThrow(), issue.expiresAt()));
        enqueue(MessageKind.ACTIVATION_LINK, pair);
        enqueue(MessageKind.PROOFING_NOTICE, pair);
        return new IssuedPair(code, issue.expiresAt());
    }

    private Instant endOfLastDay(Instant now) {
        LocalDate lastDay = now.atZone(BELGIUM).toLocalDate().plus(limits.pairValidity());
        return lastDay.atTime(LAST_SECOND).atZone(BELGIUM).toInstant();
    }

    private void enqueue(MessageKind kind, NewPair pair) {
        outbox.enqueue(
                new OutgoingMessage(kind, pair.registration(), pair.email(), pair.language(), pair.senderName()));
    }

    /** Lets the link of the living pair leave once more, to the same address; the paper code and its end stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LinkResend resendLink(UUID registration) {
        Instant now = clock.instant();
        Optional<ActivationPair> newest = pairs.findFirstByRegistrationOrderByNumberDesc(registration)
                .filter(pair -> pair.stateAt(now) == PairState.PENDING);
        if (newest.isEmpty()) {
            return new LinkResend.NotPending();
        }
        ActivationPair pair = newest.get();
        if (pairs.countResend(pair.id(), limits.resendMax(), now.minus(limits.resendGap()), now) != 1) {
            return resendFrom(pair).<LinkResend>map(LinkResend.TooSoon::new).orElseGet(LinkResend.UsedUp::new);
        }
        links.voidAll(pair.id(), now);
        outbox.cancel(registration, MessageKind.ACTIVATION_LINK);
        outbox.enqueue(new OutgoingMessage(
                MessageKind.ACTIVATION_LINK, registration, pair.email(), pair.language(), pair.senderName()));
        return new LinkResend.Resent(pair.resends() + 1);
    }

    /** From when the link may be sent again; empty once it was sent as often as the limit allows. */
    private Optional<Instant> resendFrom(ActivationPair pair) {
        return pair.resends() < limits.resendMax()
                ? Optional.of(pair.linkAskedAt().plus(limits.resendGap()))
                : Optional.empty();
    }

    /** Voids code and link of a registration, and the account begun with them; nothing happens where none is pending. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID registration, PairEnd end) {
        List<UUID> drafts = pairs.drafts(registration);
        if (pairs.end(registration, end.state(), clock.instant()) > 0) {
            drafts.forEach(accounts::giveUp);
            outbox.cancel(registration, MessageKind.ACTIVATION_LINK);
        }
    }

    /** Removes the ended pairs of a registration, with the name and address they were issued for; their links go too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID registration) {
        pairs.removeEnded(registration, clock.instant());
    }

    /** Of these registrations, those that came to a halt at home: the code was accepted, the link opened before then, no key yet. */
    @Transactional(readOnly = true)
    public Set<UUID> stuck(Collection<UUID> registrations, Instant openedBefore) {
        return Set.copyOf(pairs.stuck(registrations, openedBefore));
    }

    /** How the newest pair of a registration stands; empty before the first was issued. */
    @Transactional(readOnly = true)
    public Optional<PairStatus> status(UUID registration) {
        Instant now = clock.instant();
        return pairs.findFirstByRegistrationOrderByNumberDesc(registration)
                .map(pair -> new PairStatus(
                        pair.stateAt(now),
                        Math.max(0, limits.codeAttempts() - pair.attempts()),
                        pair.expiresAt(),
                        pair.stateAt(now) == PairState.PENDING ? resendFrom(pair) : Optional.empty()));
    }
}
