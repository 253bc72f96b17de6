package be.lra.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import org.openpdf.text.pdf.BaseFont;

/**
 * The typefaces of everything on paper, read once and embedded as far as used: Liberation (SIL Open Font
 * License), which comes with the library openpdf-fonts-extra.
 */
public record Typefaces(BaseFont regular, BaseFont bold, BaseFont code) {

    /** Reads them from the class path. */
    public static Typefaces load() {
        return new Typefaces(font("LiberationSans-Regular"), font("LiberationSans-Bold"), font("LiberationMono-Bold"));
    }

    private static BaseFont font(String name) {
        String path = "/liberation/" + name + ".ttf";
        try (InputStream file = Typefaces.class.getResourceAsStream(path)) {
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
