@NullMarked
package be.lra;

import org.jspecify.annotations.NullMarked;
