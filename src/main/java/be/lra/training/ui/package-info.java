/** The pages and the coach of an exercise. */
@NullMarked
package be.lra.training.ui;

import org.jspecify.annotations.NullMarked;
