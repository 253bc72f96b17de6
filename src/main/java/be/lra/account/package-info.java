/** The account of a citizen, its digital keys, and signing in with them. */
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "held",
            "messaging",
            "office",
            "audit",
            "persistence",
            "seal",
            "throttle",
            "totp",
            "ui"
        })
@NullMarked
package be.lra.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
