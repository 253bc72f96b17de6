package be.lra.office;

import java.util.OptionalInt;

/**
 * What an office asks for a registration; it may depend on residence (domain.md 2).
 *
 * @param residents euro cents, 0 if it is free; empty if not told
 * @param others euro cents, for those who live elsewhere
 */
public record Fees(OptionalInt residents, OptionalInt others) {

    public static final Fees NOT_TOLD = new Fees(OptionalInt.empty(), OptionalInt.empty());

    /** Whether everybody pays the same. */
    public boolean areEqual() {
        return residents.isPresent() && residents.equals(others);
    }
}
