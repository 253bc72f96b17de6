package be.lra.messaging;

import be.lra.identity.Language;
import java.util.UUID;

/** A message to one citizen, named but not yet written, by the channel of its kind. */
public sealed interface Outgoing permits OutgoingMessage, OutgoingSms {

    MessageKind kind();

    UUID subject();

    Language language();
}
