@NullMarked
package be.lra.appointment.web;

import org.jspecify.annotations.NullMarked;
