/** The demonstration: embedded database, mail sink, stubs of registers and SMS, specimen cards, seed data. Never in the production jar. */
@NullMarked
package be.lra.demo;

import org.jspecify.annotations.NullMarked;
