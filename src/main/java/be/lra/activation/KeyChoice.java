package be.lra.activation;

import be.lra.account.DigitalKeyType;
import be.lra.identity.Language;

/** The key and the language a citizen chose, having accepted the terms of use. */
public record KeyChoice(DigitalKeyType type, Language language) {}
