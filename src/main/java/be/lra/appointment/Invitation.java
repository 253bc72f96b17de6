package be.lra.appointment;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;

/** What a visitor told when making the appointment; to be confirmed at the counter. */
public record Invitation(EmailAddress email, Language language) {}
