package be.lra.office;

/** What came of an agent's choice of a password. */
public sealed interface OwnPasswordOutcome {

    /** It holds; the agent signs in with it. */
    record Chosen() implements OwnPasswordOutcome {}

    record Flawed(PasswordFlaw flaw) implements OwnPasswordOutcome {}

    /** The password that was handed over no longer serves: the administrator makes another. */
    record Lapsed() implements OwnPasswordOutcome {}
}
