package be.lra.messaging;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which composer writes which kind of message. */
@Component
class Composers {

    private final Map<MessageKind, MessageComposer> byKind = new EnumMap<>(MessageKind.class);
    private final Map<MessageKind, SmsComposer> smsByKind = new EnumMap<>(MessageKind.class);

    /** @throws IllegalStateException if two composers name the same kind */
    Composers(List<MessageComposer> composers, List<SmsComposer> smsComposers) {
        composers.forEach(composer -> composer.kinds().forEach(kind -> enter(byKind, kind, composer)));
        smsComposers.forEach(composer -> composer.kinds().forEach(kind -> enter(smsByKind, kind, composer)));
    }

    private static <T> void enter(Map<MessageKind, T> known, MessageKind kind, T composer) {
        T other = known.put(kind, composer);
        if (other != null) {
            throw new IllegalStateException(kind + " is written by both " + other + " and " + composer);
        }
    }

    /** @throws IllegalStateException if nobody writes mails of this kind */
    MessageComposer of(MessageKind kind) {
        return find(byKind, kind);
    }

    /** @throws IllegalStateException if nobody writes SMS of this kind */
    SmsComposer ofSms(MessageKind kind) {
        return find(smsByKind, kind);
    }

    private static <T> T find(Map<MessageKind, T> known, MessageKind kind) {
        T composer = known.get(kind);
        if (composer == null) {
            throw new IllegalStateException("nobody writes " + kind);
        }
        return composer;
    }
}
