/** What an office did and how it went, in numbers without persons. */
@ApplicationModule(allowedDependencies = {"identity", "office", "ui"})
@NullMarked
package be.lra.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
