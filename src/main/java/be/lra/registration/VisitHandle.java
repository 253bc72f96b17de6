package be.lra.registration;

import java.util.UUID;

/**
 * Which visit, as the agent saw it: a command on an older view of the visit changes nothing.
 *
 * @param version of the draft that was on the screen
 */
public record VisitHandle(UUID visit, long version) {}
