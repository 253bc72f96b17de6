package be.lra.registry;

/**
 * Something a register finds wrong in a form; what was typed is never repeated.
 *
 * @param code what is wrong, such as {@code requiredInput} (domain.md 6.4)
 * @param field where, such as {@code person.birth.place}; empty if the register does not say
 */
public record RegisterIssue(String code, String field) {}
