/** Whole journeys through the running application: a real browser, card reader, database and mail server. */
@NullMarked
package be.lra.journey;

import org.jspecify.annotations.NullMarked;
