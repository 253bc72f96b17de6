package be.lra.registry;

import java.util.Locale;

/** Why a register is asked; always chosen by the case, never by the agent (domain.md 13). */
public enum Purpose {
    /** A visitor stands before the desk and is to be registered. */
    REGISTRATION,
    /** The person is looked at again before a reminder is sent. */
    REMINDER_CHECK;

    /** The stable code on the wire and in audit entries, such as {@code reminder-check}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
