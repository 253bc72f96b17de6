package be.lra.messaging;

import be.lra.identity.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes the messages of some kinds at the moment they are sent; implemented where their secrets belong. */
public interface MessageComposer {

    /** The kinds this composer writes; no other composer may name them. */
    Set<MessageKind> kinds();

    /**
     * Writes one message. Called just before every attempt, inside a transaction of its own: a link token or code is
     * minted here and its hash stored; the clear text exists only in the answer.
     *
     * @return empty if the message is obsolete; it is then cancelled
     */
    Optional<MailContent> compose(MessageKind kind, UUID subject, Language language, Instant now);
}
