@NullMarked
package be.lra.registration.ui;

import org.jspecify.annotations.NullMarked;
