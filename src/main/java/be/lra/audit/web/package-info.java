/** The public page that looks at receipts of the trail. */
@NullMarked
package be.lra.audit.web;

import org.jspecify.annotations.NullMarked;
