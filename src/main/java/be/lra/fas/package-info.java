/** Signing in through the federal authentication service (FAS), as its client by OpenID Connect. */
@ApplicationModule(allowedDependencies = {"identity", "account", "audit", "seal", "throttle", "office", "ui"})
@NullMarked
package be.lra.fas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
