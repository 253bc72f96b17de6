/** The Belgian eID card: its files, their parser and their verifier. Pure: no reader, no Spring. */
@ApplicationModule(allowedDependencies = {"identity"})
@NullMarked
package be.lra.eid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
