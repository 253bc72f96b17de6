package be.lra.print;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/**
 * How text is set on paper.
 *
 * @param size scale of all type, 1 for the ordinary size
 */
public record Typesetting(Typefaces fonts, float size) {

    public static final float POINTS = 72f / 25.4f; // in a millimetre

    /** A word in one weight. */
    public record Word(String text, boolean bold) {}

    public BaseFont font(boolean bold) {
        return bold ? fonts.bold() : fonts.regular();
    }

    public float points(Look look) {
        return look.points() * size;
    }

    /** From one line to the next, in millimetres. */
    public float leading(Look look) {
        return points(look) * 1.36f / POINTS;
    }

    /** A text cut into lines no wider than so many millimetres; words between asterisks are bold. */
    public List<List<Word>> lines(String text, Look look, float width) {
        List<List<Word>> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            List<Word> line = new ArrayList<>();
            for (Word word : fitting(words(paragraph, look.bold()), look, width)) {
                line.add(word);
                if (line.size() > 1 && width(line, look) > width * POINTS) {
                    line.removeLast();
                    lines.add(line);
                    line = new ArrayList<>(List.of(word));
                }
            }
            lines.add(line);
        }
        return lines;
    }

    /** Cuts what is wider than a line, such as a long address of a page. */
    private List<Word> fitting(List<Word> words, Look look, float width) {
        List<Word> fitting = new ArrayList<>();
        for (Word word : words) {
            Word rest = word;
            while (rest.text().length() > 1 && width(List.of(rest), look) > width * POINTS) {
                Word part = rest;
                do {
                    part = new Word(part.text().substring(0, part.text().length() - 1), word.bold());
                } while (part.text().length() > 1 && width(List.of(part), look) > width * POINTS);
                fitting.add(part);
                rest = new Word(rest.text().substring(part.text().length()), word.bold());
            }
            fitting.add(rest);
        }
        return fitting;
    }

    private static List<Word> words(String paragraph, boolean bold) {
        List<Word> words = new ArrayList<>();
        boolean strong = bold;
        for (String part : paragraph.split(" ", -1)) {
            boolean begins = part.startsWith("*");
            strong = strong || begins;
            boolean ends = part.indexOf('*', 1) > 0;
            words.add(new Word(part.replace("*", ""), strong));
            strong = bold || (strong && !ends);
        }
        return words;
    }

    private float width(List<Word> words, Look look) {
        float width = 0;
        for (Word word : words) {
            width += font(word.bold()).getWidthPoint(word.text() + " ", points(look));
        }
        return words.isEmpty() ? 0 : width - font(look.bold()).getWidthPoint(" ", points(look));
    }
}
