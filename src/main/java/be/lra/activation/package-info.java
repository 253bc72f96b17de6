/** The pair of paper code and mailed link, and the way from it to an active digital key. */
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "account",
            "held",
            "messaging",
            "office",
            "audit",
            "persistence",
            "print",
            "throttle",
            "ui"
        })
@NullMarked
package be.lra.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
