package be.lra.account;

import be.lra.messaging.Delivery;
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
        return Stream.concat(told(account.id(), now), furtherKeys(account))
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
        return changes.stream().map(notice -> toldAt(notice, mails.get(notice.id()), now));
    }

    /** A mail that has not left yet could be read at the earliest now; of an old one the outbox knows nothing any more. */
    private static Instant toldAt(SecurityNotice notice, @Nullable Delivery mail, Instant now) {
        if (mail == null) {
            return notice.raisedAt();
        }
        return mail.state().isFinal() ? mail.changedAt() : now;
    }

    /** The first key came with the account, from a desk. */
    private Stream<Instant> furtherKeys(CitizenAccount account) {
        return keys.findByAccountOrderByActivatedAt(account.id()).stream()
                .skip(1)
                .map(key -> key.view().activatedAt());
    }
}
