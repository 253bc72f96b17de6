/** The demonstration's stand-in for the federal authentication service: the same wire, and a page on which everything can be tried. */
@NullMarked
package be.lra.demo.fas;

import org.jspecify.annotations.NullMarked;
