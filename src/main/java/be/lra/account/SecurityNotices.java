package be.lra.account;

import be.lra.identity.EmailAddress;
import be.lra.identity.TimeOrderedId;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells holders by mail what was changed about their keys and account, in the transaction of the change. */
@Component
class SecurityNotices {

    private final SecurityNoticeRecords notices;
    private final Outbox outbox;
    private final SecureRandom random;

    SecurityNotices(SecurityNoticeRecords notices, Outbox outbox, SecureRandom random) {
        this.notices = notices;
        this.outbox = outbox;
        this.random = random;
    }

    /** Tells at the address of the account. */
    void raise(NoticeKind kind, CitizenAccount account, Optional<UUID> key, Instant now) {
        raise(kind, account, key, account.email(), now);
    }

    /** Tells at the address of the account, and at those that were left lately. */
    void raiseEverywhere(NoticeKind kind, CitizenAccount account, Instant now) {
        raise(kind, account, Optional.empty(), now);
        notices.findByAccount(account.id()).stream()
                .flatMap(notice -> notice.leftEmail().stream())
                .distinct()
                .forEach(left -> raise(kind, account, Optional.empty(), left, now));
    }

    /** Tells at another address than that of the account, such as its former one. */
    void raise(NoticeKind kind, CitizenAccount account, Optional<UUID> key, EmailAddress to, Instant now) {
        UUID id = TimeOrderedId.next(now, random);
        var notice = new SecurityNotice(id, account.id(), kind, key, now);
        if (kind == NoticeKind.EMAIL_LEFT) {
            notice.remember(to);
        }
        notices.save(notice);
        outbox.enqueue(
                new OutgoingMessage(MessageKind.SECURITY_NOTICE, id, to, account.language(), account.senderName()));
    }
}
