/** Who somebody is and how it was established: the vocabulary of all modules. Pure: JDK only. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package be.lra.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
