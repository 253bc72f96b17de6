package be.lra.account;

import be.lra.identity.MobileNumber;

/** What somebody typed as the number of their phone. */
public sealed interface NumberReading {

    /**
     * A number that receives SMS.
     *
     * @param country whose number it is, ISO 3166-1
     */
    record Read(MobileNumber number, String country) implements NumberReading {}

    record Refused(NumberProblem why) implements NumberReading {}
}
