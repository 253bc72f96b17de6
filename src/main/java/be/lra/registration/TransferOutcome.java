package be.lra.registration;

/** What came of sending a registration to another office. */
public sealed interface TransferOutcome {

    /** It is theirs now, and no longer found here. */
    record Transferred(String office) implements TransferOutcome {}

    /** Only a letter that can still be used has something left to do. */
    record NotOpen(RegistrationState state) implements TransferOutcome {}

    /** The supervisor's own registration. */
    record OwnCase() implements TransferOutcome {}

    /** There is no such office, or it is this one. */
    record NoOtherOffice() implements TransferOutcome {}

    record NotFound() implements TransferOutcome {}
}
