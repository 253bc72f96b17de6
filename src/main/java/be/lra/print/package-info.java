/** Type on paper: the fonts, and how words become lines. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package be.lra.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
