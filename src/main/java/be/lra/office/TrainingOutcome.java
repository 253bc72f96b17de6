package be.lra.office;

/** What came of putting a colleague in training, or of taking him out. */
public sealed interface TrainingOutcome {

    /** From his next click on. */
    record Done() implements TrainingOutcome {}

    /** Nobody does it to himself: as a trainee he could not take it back. */
    record OwnAccount() implements TrainingOutcome {}

    /** Whoever administers an office does not leave it alone: his roles would rest. */
    record Administrator() implements TrainingOutcome {}

    /** He works in another office too: this one cannot make his roles there rest. */
    record WorksElsewhere() implements TrainingOutcome {}

    /** He neither receives visitors nor supervises in this office, or not now. */
    record NoAgent() implements TrainingOutcome {}

    /** Somebody else was quicker: he is in training already, with another office perhaps, or is no longer. */
    record Stale() implements TrainingOutcome {}
}
