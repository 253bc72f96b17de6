/** Small secrets at rest: sealed under a keyset that the database does not hold, and sealed anew when the keyset turns. */
@ApplicationModule(allowedDependencies = {"identity", "persistence"})
@NullMarked
package be.lra.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
