package be.lra.activation;

import java.util.List;

/** What typed text turned out to be. Only a complete code is ever compared with the stored one. */
public sealed interface CodeReading {

    /** Twenty signs whose four check signs hold. */
    record Complete(ActivationCode code) implements CodeReading {}

    /**
     * Twenty signs, but a typing mistake in some groups. It costs no attempt.
     *
     * @param groups positions 1 to 4, ascending
     */
    record GroupsWrong(List<Integer> groups) implements CodeReading {}

    /**
     * A sign that no code contains. It costs no attempt.
     *
     * @param group position 1 to 4
     * @param sign the first such sign
     */
    record ForeignSign(int group, String sign) implements CodeReading {}

    /**
     * Signs are missing. It costs no attempt.
     *
     * @param group position 1 to 4 of the first group that is too short
     * @param signs how many signs that group has, 0 to 4
     */
    record TooShort(int group, int signs) implements CodeReading {}

    /**
     * Too many signs. It costs no attempt.
     *
     * @param group position 1 to 4 of the first group that is too long
     */
    record TooLong(int group) implements CodeReading {}
}
