package be.lra.activation;

import be.lra.print.Typefaces;

/** The letter with the paper half of the pair: one page A4, made in memory and never stored. */
public final class ActivationLetter {

    private static final float[] SIZES = {1f, 0.95f, 0.9f, 0.85f, 0.8f}; // long texts are set smaller, never cut

    private final LetterTexts texts;
    private final Typefaces fonts;

    public ActivationLetter(LetterTexts texts) {
        this.texts = texts;
        this.fonts = Typefaces.load();
    }

    /**
     * Renders the letter in its language. Safe to call from many threads.
     *
     * @return a tagged PDF of one page whose fonts are embedded; the code stands in its text, not in its metadata
     */
    public byte[] render(LetterContent content) {
        LetterPage page = null;
        for (float size : SIZES) {
            page = new LetterPage(fonts, content.language(), size);
            boolean fits = new LetterLayout(page, content, texts).draw();
            if (fits) {
                break;
            }
        }
        return page == null ? new byte[0] : page.finish(texts.text(content.language(), "letter.title"), content);
    }
}
