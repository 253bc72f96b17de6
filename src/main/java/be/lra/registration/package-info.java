/** The visit at the counter: from the document on the desk to the letter in the hand. */
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "held",
            "activation",
            "account",
            "appointment",
            "reader",
            "registry",
            "office",
            "audit",
            "messaging",
            "persistence",
            "throttle",
            "ui"
        })
@NullMarked
package be.lra.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
