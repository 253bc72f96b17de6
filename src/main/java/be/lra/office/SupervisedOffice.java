package be.lra.office;

import java.util.UUID;

/**
 * An office in which somebody is supervisor.
 *
 * @param here whether he works for it at the moment
 */
public record SupervisedOffice(UUID id, String name, boolean here) {}
