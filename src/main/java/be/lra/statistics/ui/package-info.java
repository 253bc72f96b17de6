@NullMarked
package be.lra.statistics.ui;

import org.jspecify.annotations.NullMarked;
