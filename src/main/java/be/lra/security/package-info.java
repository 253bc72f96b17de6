/** The security chains of the three faces. Nobody depends on it. */
@ApplicationModule(allowedDependencies = {"office", "account", "openid", "identity", "persistence"})
@NullMarked
package be.lra.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
