/** How often something may be tried, counted in the database for all nodes together. */
@ApplicationModule(allowedDependencies = {"identity", "persistence"})
@NullMarked
package be.lra.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
