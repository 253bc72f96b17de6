package be.lra.office;

/** What became of news that somebody wanted to tell. */
public sealed interface NewsOutcome {

    /** Every desk of the office shows them within a minute. */
    record Told() implements NewsOutcome {}

    /** Nothing but blanks was typed. */
    record Empty() implements NewsOutcome {}

    /**
     * More than fits above a page.
     *
     * @param most signs
     */
    record TooLong(int most) implements NewsOutcome {}
}
