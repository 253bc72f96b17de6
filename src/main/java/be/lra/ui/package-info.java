/** Vaadin pieces shared by the views of all modules. */
@ApplicationModule(allowedDependencies = {"identity"})
@NullMarked
package be.lra.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
