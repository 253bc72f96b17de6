package be.lra.registration;

import java.time.Instant;

/** An earlier letter and link of the same person that can still be used; issuing again replaces it. */
public record OpenPair(Reference reference, RegistrationState state, Instant issuedAt, Instant expiresAt) {}
