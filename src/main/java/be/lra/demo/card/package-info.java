/** Specimen cards: a test PKI, invented holders and a virtual chip that answers as a real one does. */
@NullMarked
package be.lra.demo.card;

import org.jspecify.annotations.NullMarked;
