/** What is kept of the trail by others: checkpoints that leave by mail, and whether they arrive. */
@ApplicationModule(allowedDependencies = {"identity", "audit", "messaging", "ui"})
@NullMarked
package be.lra.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
