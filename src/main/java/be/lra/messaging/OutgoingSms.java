package be.lra.messaging;

import be.lra.identity.Language;
import java.util.UUID;

/**
 * An SMS to one citizen, named but not yet written: number, text and code come into being at sending.
 *
 * @param subject what it is about, as its composer understands it
 */
public record OutgoingSms(MessageKind kind, UUID subject, Language language) implements Outgoing {

    /** @throws IllegalArgumentException if the kind goes by mail */
    public OutgoingSms {
        if (kind.channel() != Channel.SMS) {
            throw new IllegalArgumentException(kind + " goes by mail");
        }
    }
}
