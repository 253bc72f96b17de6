/** How all modules speak with the database: their repositories, plain SQL, and transactions that lost a race. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package be.lra.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
