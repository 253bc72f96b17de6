package be.lra.appointment;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import java.time.Instant;

/** The appointment of a visit, and what the visitor told when making it; to be confirmed at the counter. */
public record Invitation(Instant start, EmailAddress email, Language language) {}
