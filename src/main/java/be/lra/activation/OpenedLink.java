package be.lra.activation;

import be.lra.identity.Language;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that names a pair, dead or alive: the pages to come say which.
 *
 * @param next where it leads a browser that has typed no code yet
 * @param office which registered the person
 * @param superseded whether a newer link of the same pair was asked for, so that this one opens nothing
 */
public record OpenedLink(
        ActivationCase home, ActivationPage next, Language language, Optional<UUID> office, boolean superseded) {}
