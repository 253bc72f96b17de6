/** The registers of persons (BIS and national register), asked over HTTP. */
@ApplicationModule(allowedDependencies = {"identity", "audit"})
@NullMarked
package be.lra.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
