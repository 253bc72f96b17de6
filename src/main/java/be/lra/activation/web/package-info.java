@NullMarked
package be.lra.activation.web;

import org.jspecify.annotations.NullMarked;
