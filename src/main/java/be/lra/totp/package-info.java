/** Codes of an app on a phone, of citizens and of agents: how they are computed, read, and how a secret is shown. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package be.lra.totp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
