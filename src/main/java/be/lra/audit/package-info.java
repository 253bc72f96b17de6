/** The audit trail: who did what, when, why and about whom, written in the transaction of the act. */
@ApplicationModule(allowedDependencies = {"identity", "ui"})
@NullMarked
package be.lra.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
