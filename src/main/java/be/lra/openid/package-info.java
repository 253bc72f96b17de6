/** Signing in to the services of the municipality with digital keys: the application as an OpenID provider. */
@ApplicationModule(allowedDependencies = {"identity", "held", "account", "audit", "persistence", "seal"})
@NullMarked
package be.lra.openid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
