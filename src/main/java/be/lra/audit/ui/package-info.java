@NullMarked
package be.lra.audit.ui;

import org.jspecify.annotations.NullMarked;
