package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The letter as the visitor holds it: what a reader of PDFs finds on it.
 *
 * @param text line by line as on the page
 * @param inOrder as it is read aloud: words across the page stand in nobody's way
 */
record PrintedLetter(String text, String inOrder) {

    /** Groups of five signs of the code's alphabet (security.md 1), apart or closed up. */
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Z])((?:[0-9A-HJKMNP-TV-Z] ?){5})\\s+((?:[0-9A-HJKMNP-TV-Z] ?){5})\\s+"
                    + "((?:[0-9A-HJKMNP-TV-Z] ?){5})\\s+((?:[0-9A-HJKMNP-TV-Z] ?){5})(?![0-9A-Z])");

    static PrintedLetter of(byte[] pdf) {
        try {
            Path file = Files.createTempFile("letter", ".pdf");
            Files.write(file, pdf);
            String text = Programs.output("pdftotext", "-layout", file.toString(), "-");
            String inOrder = Programs.output("pdftotext", "-raw", file.toString(), "-");
            Files.delete(file);
            return new PrintedLetter(text, inOrder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code in the boxes, as it would be typed. */
    String code() {
        List<String> codes = CODE.matcher(inOrder)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("\\s+", ""))
                .toList();
        assertThat(codes).as("codes on the letter:\n%s", text).isNotEmpty();
        return codes.getFirst();
    }
}
