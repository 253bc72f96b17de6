/** Appointments at an office: the times it offers, who keeps one, and the agent's list of the day. */
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "held",
            "account",
            "messaging",
            "office",
            "audit",
            "persistence",
            "throttle",
            "ui"
        })
@NullMarked
package be.lra.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
