package be.lra.activation;

import be.lra.identity.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that stands on one activation letter.
 *
 * @param recipientAddress street, place and, abroad, country; empty for a letter handed over at the desk
 * @param codeGroups the activation code as four groups of five signs, in clear: never stored
 * @param printedOn the day of the letter, in Belgium
 * @param lastDay the last day on which the code works, to its end
 * @param reference short reference of the registration that people may tell the help line
 * @param senderName the name under which the activation mail comes
 * @param senderAddress the address from which the activation mail comes
 * @param exercise whether it is worth nothing and says so across the page
 * @param startPage the page « Mes clés numériques », without any token
 * @param receipt empty where no log is sealed
 */
public record LetterContent(
        Language language,
        Letterhead letterhead,
        String recipientName,
        List<String> recipientAddress,
        List<String> codeGroups,
        LocalDate printedOn,
        LocalDate lastDay,
        String reference,
        String senderName,
        String senderAddress,
        boolean exercise,
        URI startPage,
        Optional<LetterReceipt> receipt) {

    private static final int GROUPS = 4; // security.md 1: four groups of five signs

    /** A letter that is worth something. */
    public LetterContent(
            Language language,
            Letterhead letterhead,
            String recipientName,
            List<String> recipientAddress,
            List<String> codeGroups,
            LocalDate printedOn,
            LocalDate lastDay,
            String reference,
            String senderName,
            String senderAddress,
            URI startPage,
            Optional<LetterReceipt> receipt) {
        this(
                language,
                letterhead,
                recipientName,
                recipientAddress,
                codeGroups,
                printedOn,
                lastDay,
                reference,
                senderName,
                senderAddress,
                false,
                startPage,
                receipt);
    }

    /** @throws IllegalArgumentException if there are not four groups */
    public LetterContent {
        if (codeGroups.size() != GROUPS) {
            throw new IllegalArgumentException("a code has " + GROUPS + " groups, not " + codeGroups.size());
        }
        recipientAddress = List.copyOf(recipientAddress);
        codeGroups = List.copyOf(codeGroups);
    }

    /** Masked: the letter carries the code. */
    @Override
    public String toString() {
        return "LetterContent[" + reference + "]";
    }
}
