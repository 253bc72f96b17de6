package be.lra.office;

/** Why a desk cannot have a name; {@code office.desk.problem.<name>} is its sentence. */
public enum DeskProblem {
    /** Nothing, more than sixty signs, or one that cannot be printed. */
    NO_NAME,
    /** By another desk of the office, a blocked one included. */
    NAME_TAKEN
}
