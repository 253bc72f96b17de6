/** A card reader without a reader: specimen cards offered through javax.smartcardio, and the page to insert them. */
@NullMarked
package be.lra.demo.reader;

import org.jspecify.annotations.NullMarked;
