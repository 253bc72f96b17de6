/** The demonstration's provider of SMS: takes every SMS, shows it on a page, passes nothing on. */
@NullMarked
package be.lra.demo.sms;

import org.jspecify.annotations.NullMarked;
