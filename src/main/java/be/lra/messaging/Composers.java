package be.lra.messaging;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which composer writes which kind of message. */
@Component
class Composers {

    private final Map<MessageKind, MessageComposer> byKind = new EnumMap<>(MessageKind.class);

    /** @throws IllegalStateException if two composers name the same kind */
    Composers(List<MessageComposer> composers) {
        for (MessageComposer composer : composers) {
            for (MessageKind kind : composer.kinds()) {
                MessageComposer other = byKind.put(kind, composer);
                if (other != null) {
                    throw new IllegalStateException(kind + " is written by both " + other + " and " + composer);
                }
            }
        }
    }

    /** @throws IllegalStateException if nobody writes this kind */
    MessageComposer of(MessageKind kind) {
        MessageComposer composer = byKind.get(kind);
        if (composer == null) {
            throw new IllegalStateException("nobody writes " + kind);
        }
        return composer;
    }
}
