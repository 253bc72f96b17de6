package be.lra.office;

/**
 * A role that the federal service tells, before anybody looked whether its office is one of ours.
 *
 * @param cbeNumber enterprise number of the organisation, ten digits
 */
public record ToldRole(Role role, String cbeNumber) {}
