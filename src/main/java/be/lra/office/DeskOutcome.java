package be.lra.office;

/** What came of adding or renaming a desk. */
public sealed interface DeskOutcome {

    record Saved() implements DeskOutcome {}

    /** Nothing was saved, for this reason. */
    record Invalid(DeskProblem problem) implements DeskOutcome {}

    /** Nothing was saved: somebody else renamed or blocked the desk after it was shown. */
    record Stale() implements DeskOutcome {}
}
