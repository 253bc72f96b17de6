package be.lra.office;

import java.io.Serializable;
import java.util.UUID;

/** A role in an office that the federal service told of an agent. */
record FederalRole(Role role, UUID office) implements Serializable {}
