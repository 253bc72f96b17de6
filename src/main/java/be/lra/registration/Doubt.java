package be.lra.registration;

import be.lra.identity.PersonIdentity;

/** A person of the register who differs from the document, until the agent has said whether this is the visitor. */
public record Doubt(PersonIdentity onDocument, PersonIdentity inRegister, PersonComparison comparison) {}
