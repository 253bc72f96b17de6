/** The demonstration's mail server: takes every mail, shows it on a page, passes nothing on. */
@NullMarked
package be.lra.demo.mail;

import org.jspecify.annotations.NullMarked;
