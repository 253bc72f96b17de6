/**
 * What is held of one person, in every module: who may ask reads it on paper or takes it along as data (GDPR, articles 15 and 20).
 *
 * @see "src/docs/decisions/0612-what-is-held-of-a-person.md"
 */
@ApplicationModule(allowedDependencies = {"identity", "print"})
@NullMarked
package be.lra.held;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
