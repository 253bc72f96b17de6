/** The desk bridge: the card reader of a counter PC and its link to the server. Pure, own process, own jar. */
@ApplicationModule(allowedDependencies = {"eid", "identity"})
@NullMarked
package be.lra.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
