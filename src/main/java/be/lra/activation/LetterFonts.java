package be.lra.activation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import org.openpdf.text.pdf.BaseFont;

/**
 * The typefaces of the letter, read once and embedded in every letter as far as used: Liberation (SIL Open Font
 * License), which comes with the library openpdf-fonts-extra.
 */
record LetterFonts(BaseFont regular, BaseFont bold, BaseFont code) {

    static LetterFonts load() {
        return new LetterFonts(
                font("LiberationSans-Regular"), font("LiberationSans-Bold"), font("LiberationMono-Bold"));
    }

    private static BaseFont font(String name) {
        String path = "/liberation/" + name + ".ttf";
        try (InputStream file = LetterFonts.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no font at " + path);
            }
            BaseFont font =
                    BaseFont.createFont(name + ".ttf", BaseFont.IDENTITY_H, true, false, file.readAllBytes(), null);
            font.setCompressionLevel(Deflater.NO_COMPRESSION); // packing fonts was the most of a letter’s work
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
