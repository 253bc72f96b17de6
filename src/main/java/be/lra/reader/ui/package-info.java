@NullMarked
package be.lra.reader.ui;

import org.jspecify.annotations.NullMarked;
