package be.lra.activation;

import be.lra.identity.Language;

/** A link that names a pair, dead or alive: the pages to come say which. */
public record OpenedLink(ActivationCase home, Language language) {}
