@NullMarked
package be.lra.appointment.ui;

import org.jspecify.annotations.NullMarked;
