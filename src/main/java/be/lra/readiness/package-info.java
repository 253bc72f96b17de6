/** The row of lights above the desk: what an agent depends on, and whether it is ready. */
@ApplicationModule(allowedDependencies = {"ui", "office", "reader", "messaging", "registry"})
@NullMarked
package be.lra.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
