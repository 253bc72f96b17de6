@NullMarked
package be.lra.fas.web;

import org.jspecify.annotations.NullMarked;
