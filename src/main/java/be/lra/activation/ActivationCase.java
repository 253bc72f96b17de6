package be.lra.activation;

import java.io.Serializable;
import java.util.UUID;

/**
 * What a browser remembers of an activation. It lies in the session, never in a URL.
 *
 * @param pair named by the link
 * @param claim which acceptance of the paper code this browser holds; 0 before the code was typed here. When the code is
 *     typed in another browser, that one goes on and this one is asked for the code again.
 */
public record ActivationCase(UUID pair, int claim) implements Serializable {}
