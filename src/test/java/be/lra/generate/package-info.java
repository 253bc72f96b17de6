/** Fills an empty database with invented registrations and their events, for benches and for a look: {@code scripts/generate}. */
@NullMarked
package be.lra.generate;

import org.jspecify.annotations.NullMarked;
