/** The pair of paper code and mailed link, and the way from it to an active digital key. */
@ApplicationModule(
        allowedDependencies = {"identity", "account", "messaging", "office", "audit", "persistence", "throttle", "ui"})
@NullMarked
package be.lra.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
