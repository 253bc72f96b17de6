package be.lra.office;

import java.util.UUID;

/** A counter of an office where an agent sits with a visitor. */
public record DeskProfile(UUID id, UUID office, String name) {}
