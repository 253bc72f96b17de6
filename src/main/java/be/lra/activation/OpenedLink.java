package be.lra.activation;

import be.lra.identity.Language;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that names a pair, dead or alive: the pages to come say which.
 *
 * @param office which registered the person
 * @param superseded whether a newer link of the same pair was asked for, so that this one opens nothing
 */
public record OpenedLink(ActivationCase home, Language language, Optional<UUID> office, boolean superseded) {}
