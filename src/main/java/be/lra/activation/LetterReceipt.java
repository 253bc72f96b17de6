package be.lra.activation;

import java.net.URI;

/**
 * How a visitor finds the letter again in the sealed log.
 *
 * @param fingerprint of the entry, four groups of four hexadecimal digits
 * @param page where anybody checks a receipt
 */
public record LetterReceipt(String fingerprint, URI page) {}
