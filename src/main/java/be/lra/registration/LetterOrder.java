package be.lra.registration;

import be.lra.activation.IssuedPair;
import be.lra.audit.WrittenEvent;

/**
 * What came into being with a letter.
 *
 * @param entry of the letter in the trail
 */
record LetterOrder(Reference reference, IssuedPair pair, WrittenEvent entry) {}
