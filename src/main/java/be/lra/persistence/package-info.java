/** JPA converters of the shared value types; applied by themselves, imported by nobody. */
@ApplicationModule(allowedDependencies = {"identity"})
@NullMarked
package be.lra.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
