package be.lra.office;

import be.lra.identity.Language;
import java.util.Map;
import java.util.Optional;

/**
 * What an office adds to letters and mails. Where it says nothing, the letter and the mail are those of everybody.
 *
 * @param texts by their field, as their authors typed them
 */
public record Paper(Optional<Logo> logo, Map<String, String> texts) {

    /** Of an office that adds nothing. */
    public static final Paper PLAIN = new Paper(Optional.empty(), Map.of());

    public Paper {
        texts = Map.copyOf(texts);
    }

    /** The words of a place with its placeholders filled in; empty if there are none in this language. */
    public String words(PaperPlace place, Language language, OfficeProfile office) {
        return Placeholder.fill(texts.getOrDefault(place.field(language), ""), office, language);
    }
}
