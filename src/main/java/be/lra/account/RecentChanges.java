package be.lra.account;

import be.lra.messaging.Delivery;
import be.lra.messaging.DeliveryState;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was changed about an account so lately that its holder may not have read of it yet. Whoever stole a mailbox and a password
 * must not be able to close the account, and with it « Ce n’était pas moi », before that.
 *
 * @see "src/docs/decisions/0615-who-leaves-is-protected.md"
 */
@Component
class RecentChanges {

    private final SecurityNoticeRecords notices;
    private final DigitalKeyRecords keys;
    private final Outbox outbox;
    private final Duration quiet;

    RecentChanges(
            SecurityNoticeRecords notices,
            DigitalKeyRecords keys,
            Outbox outbox,
            ClosingProperties closing,
            NotMeProperties notMe) {
        this.notices = notices;
        this.keys = keys;
        this.outbox = outbox;
        this.quiet = closing.quiet().compareTo(notMe.linkValidity()) < 0 ? closing.quiet() : notMe.linkValidity();
    }

    /** When it will have been quiet for long enough; empty if it has been. */
    Optional<Instant> quietFrom(CitizenAccount account, Instant now) {
        return Stream.of(told(account.id(), now), changedKeys(account), displaced(account, now))
                .flatMap(since -> since)
                .map(since -> since.plus(quiet))
                .filter(until -> until.isAfter(now))
                .max(Instant::compareTo);
    }

    private Stream<Instant> told(UUID account, Instant now) {
        List<SecurityNotice> changes = notices.findByAccount(account).stream()
                .filter(notice -> notice.kind().changesAccess())
                .toList();
        Map<UUID, Delivery> mails =
                outbox.latest(changes.stream().map(SecurityNotice::id).toList(), MessageKind.SECURITY_NOTICE);
        return changes.stream()
                .map(notice -> readFrom(mails.get(notice.id()), now).orElse(notice.raisedAt()));
    }

    /** Another activation on the address ended its keys: that mail is none of the notices. */
    private Stream<Instant> displaced(CitizenAccount account, Instant now) {
        return outbox.latest(account.id(), MessageKind.KEYS_DISPLACED).flatMap(mail -> readFrom(mail, now)).stream();
    }

    /** A mail that has not left yet could be read at the earliest now; of an old one the outbox knows nothing any more. */
    private static Optional<Instant> readFrom(@Nullable Delivery mail, Instant now) {
        return Optional.ofNullable(mail).map(known -> known.state().isFinal() ? known.changedAt() : now);
    }

    /** The first key came with the account, from a desk. */
    private Stream<Instant> changedKeys(CitizenAccount account) {
        List<DigitalKey> all = keys.findByAccountOrderByActivatedAt(account.id());
        return Stream.concat(
                all.stream().skip(1).map(key -> key.view().activatedAt()),
                all.stream().flatMap(key -> key.endedAt().stream()));
    }

    /** Whether every mail left which says that a desk was asked to close the account; those of an earlier asking do not count. */
    boolean isClosingTold(UUID account) {
        List<SecurityNotice> asked = notices.findByAccount(account).stream()
                .filter(notice -> notice.kind() == NoticeKind.CLOSING_ASKED)
                .toList();
        Optional<Instant> lately = asked.stream().map(SecurityNotice::raisedAt).max(Instant::compareTo);
        List<UUID> newest = asked.stream()
                .filter(notice -> lately.filter(notice.raisedAt()::equals).isPresent())
                .map(SecurityNotice::id)
                .toList();
        return outbox.latest(newest, MessageKind.SECURITY_NOTICE).values().stream()
                .allMatch(mail -> mail.state() == DeliveryState.ACCEPTED);
    }
}
