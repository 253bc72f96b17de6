/** Registration offices, their desks, their agents and the roles these hold. */
@ApplicationModule(allowedDependencies = {"identity", "audit", "seal", "throttle", "totp", "ui"})
@NullMarked
package be.lra.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
