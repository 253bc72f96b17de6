/** Messages to citizens: an outbox in the database and the gateways that deliver them. */
@ApplicationModule(allowedDependencies = {"identity", "held", "audit"})
@NullMarked
package be.lra.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
