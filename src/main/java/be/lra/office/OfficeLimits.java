package be.lra.office;

import java.util.OptionalInt;

/**
 * Limits that an office set for itself; where it set none the settings of the installation hold.
 *
 * @param dailyCap most letters of one desk a day, 1 to 1000
 * @param capAlarm from how many percent of that cap supervisors are told, 1 to 100
 */
public record OfficeLimits(OptionalInt dailyCap, OptionalInt capAlarm) {

    /** Of an office that set none. */
    public static final OfficeLimits NONE = new OfficeLimits(OptionalInt.empty(), OptionalInt.empty());
}
