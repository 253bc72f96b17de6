package be.lra.account;

import java.util.UUID;

/** A key whose holder proved it, and which may become active now. */
public record ProvenKey(UUID id, DigitalKeyType type) {}
