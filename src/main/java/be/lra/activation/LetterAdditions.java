package be.lra.activation;

import be.lra.office.Logo;
import java.util.Optional;

/**
 * What an office adds to its letters.
 *
 * @param line below the address at the head; may be empty
 * @param note a paragraph after the steps; may be empty
 */
public record LetterAdditions(Optional<Logo> logo, String line, String note) {

    /** Of an office that adds nothing. */
    public static final LetterAdditions NONE = new LetterAdditions(Optional.empty(), "", "");
}
