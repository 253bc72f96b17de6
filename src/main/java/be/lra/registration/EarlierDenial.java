package be.lra.registration;

import java.time.Instant;

/**
 * A supervisor of the office said no in an earlier visit of the same person, or with the same document.
 *
 * @param concern what he had been asked about
 * @param reason for supervisors only: at the desk the visitor may read along
 * @param at when he said no
 */
public record EarlierDenial(Concern concern, DenyReason reason, Instant at) {}
