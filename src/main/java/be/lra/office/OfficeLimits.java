package be.lra.office;

import java.util.OptionalInt;

/**
 * Limits that an office set for itself.
 *
 * @param dailyCap most letters of one desk a day, 1 to 1000; empty for that of the installation
 * @param agentCap most letters of one agent a day, at whatever desks of the office, 1 to 1000; empty for none
 * @param officeCap most letters of all desks together a day, 1 to 10,000; empty for none
 * @param capAlarm from how many percent of a cap supervisors are told, 1 to 100; empty for that of the installation
 */
public record OfficeLimits(OptionalInt dailyCap, OptionalInt agentCap, OptionalInt officeCap, OptionalInt capAlarm) {

    /** Of an office that set none. */
    public static final OfficeLimits NONE =
            new OfficeLimits(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
}
