/** Measures the production jar from outside: what an operation costs and how long people wait. */
@NullMarked
package be.lra.bench;

import org.jspecify.annotations.NullMarked;
