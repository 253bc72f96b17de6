@NullMarked
package be.lra.office.ui;

import org.jspecify.annotations.NullMarked;
