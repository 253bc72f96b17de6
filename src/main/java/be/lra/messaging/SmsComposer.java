package be.lra.messaging;

import be.lra.identity.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes the SMS of some kinds at the moment they are sent, as {@link MessageComposer} writes mails. */
public interface SmsComposer {

    /** The kinds this composer writes; no other composer may name them. */
    Set<MessageKind> kinds();

    /**
     * Writes one SMS. Called just before every attempt, inside a transaction of its own: the code is minted here.
     *
     * @return empty if the message is obsolete; it is then cancelled
     */
    Optional<SmsContent> compose(MessageKind kind, UUID subject, Language language, Instant now);
}
