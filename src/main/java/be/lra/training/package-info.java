/** Practising the work at the desk: invented visitors, their cards and mails, and the guided tour. */
@ApplicationModule(allowedDependencies = {"identity", "eid", "office", "reader", "registry", "messaging", "ui"})
@NullMarked
package be.lra.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
