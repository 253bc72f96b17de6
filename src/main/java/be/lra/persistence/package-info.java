/** How the repositories of all modules are made; imported by nobody. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package be.lra.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
