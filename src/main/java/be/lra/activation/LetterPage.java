package be.lra.activation;

import static be.lra.print.Typesetting.POINTS;

import be.lra.identity.Language;
import be.lra.print.Look;
import be.lra.print.Typefaces;
import be.lra.print.Typesetting;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A page A4 to draw on, in millimetres from its upper left corner; every text is tagged with its role, in reading order,
 * and everything else as decoration, so that a screen reader can follow.
 */
final class LetterPage {

    static final Color MARK = new Color(0x8a, 0x3b, 0x00); // that of exercises, here and on every screen
    private static final Color FAINT = new Color(0xf3, 0xe3, 0xd6);
    private static final float HEIGHT = 297f; // millimetres, ISO 216 A4
    private static final PdfName DECORATION = new PdfName("Artifact");

    private final Typefaces fonts;
    private final Language language;
    private final Typesetting type;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64_000);
    private final Document document = new Document(PageSize.A4);
    private final PdfWriter writer = PdfWriter.getInstance(document, bytes);
    private final PdfContentByte canvas;
    private final PdfStructureElement root;

    /** @param size scale of all type, 1 for the ordinary size */
    LetterPage(Typefaces fonts, Language language, float size) {
        this.fonts = fonts;
        this.language = language;
        this.type = new Typesetting(fonts, size);
        writer.setPdfVersion(PdfWriter.PDF_VERSION_1_7);
        writer.setTagged();
        document.open();
        canvas = writer.getDirectContent();
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    /** A line that is set smaller if it is wider than the space, but not below half its height. */
    void line(String role, String text, Look look, float x, float baseline, float width) {
        float points = type.points(look);
        float natural = type.font(look.bold()).getWidthPoint(text, points);
        float fitted = Math.max(points / 2, Math.min(points, points * width * POINTS / natural));
        show(element(role), text, type.font(look.bold()), fitted, look.color(), x, baseline);
    }

    /**
     * Running text, words between asterisks in bold.
     *
     * @return the lower edge, in millimetres from the top
     */
    float text(String role, String text, Look look, float x, float top, float width) {
        PdfStructureElement element = element(role);
        float baseline = top;
        for (List<Typesetting.Word> words : type.lines(text, look, width)) {
            baseline += type.leading(look);
            showWords(element, words, look, x, baseline);
        }
        return baseline + type.leading(look) * 0.25f;
    }

    /** The height a running text would take, in millimetres. */
    float height(String text, Look look, float width) {
        return type.leading(look) * (type.lines(text, look, width).size() + 0.25f);
    }

    private void showWords(
            PdfStructureElement element, List<Typesetting.Word> words, Look look, float x, float baseline) {
        float at = x;
        for (int i = 0; i < words.size(); ) {
            boolean bold = words.get(i).bold();
            var run = new StringBuilder();
            while (i < words.size() && words.get(i).bold() == bold) {
                run.append(words.get(i++).text()).append(' ');
            }
            show(element, run.toString(), type.font(bold), type.points(look), look.color(), at, baseline);
            at += type.font(bold).getWidthPoint(run.toString(), type.points(look)) / POINTS;
        }
    }

    /** One group of the code in its box, never scaled, with the words a screen reader says instead. */
    void codeBox(String signs, String spoken, float x, float top, float width, float height) {
        box(Look.TINT, Look.ACCENT, 0.5f, x, top, width, height);
        float points = 22f; // ui.md: 18 to 22 points
        var element = element("Span");
        element.put(new PdfName("Alt"), new PdfString(spoken, PdfString.TEXT_UNICODE));
        float text = fonts.code().getWidthPoint(signs, points) / POINTS;
        show(element, signs, fonts.code(), points, Look.INK, x + (width - text) / 2, top + height / 2 + 2.7f);
    }

    /** A number in a filled circle. */
    void bullet(String number, float centre, float middle) {
        decorate(() -> {
            canvas.setColorFill(Look.ACCENT);
            canvas.circle(centre * POINTS, y(middle), 3.1f * POINTS);
            canvas.fill();
        });
        float points = 11f;
        float width = fonts.bold().getWidthPoint(number, points) / POINTS;
        show(element("Lbl"), number, fonts.bold(), points, Color.WHITE, centre - width / 2, middle + 1.35f);
    }

    void box(Color fill, Color edge, float edgePoints, float x, float top, float width, float height) {
        decorate(() -> {
            canvas.setColorFill(fill);
            canvas.setColorStroke(edge);
            canvas.setLineWidth(edgePoints * 2);
            canvas.roundRectangle(x * POINTS, y(top + height), width * POINTS, height * POINTS, 1.4f * POINTS);
            canvas.fillStroke();
        });
    }

    /**
     * A picture as large as the space allows, at its right end.
     *
     * @return its width in millimetres
     */
    float picture(byte[] png, float right, float top, float widest, float highest) {
        Image image = image(png);
        float scale = Math.min(widest / image.getWidth(), highest / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        decorate(() -> canvas.addImage(
                image, width * POINTS, 0, 0, height * POINTS, (right - width) * POINTS, y(top + height)));
        return width;
    }

    private static Image image(byte[] png) {
        try {
            return Image.getInstance(png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words across the page, behind everything; decoration, for they are said in a line of their own too. */
    void watermark(String words, float middle) {
        float points = 46f;
        float slope = 18f; // degrees
        decorate(() -> {
            canvas.beginText();
            canvas.setColorFill(FAINT);
            canvas.setFontAndSize(fonts.bold(), points);
            canvas.showTextAligned(Element.ALIGN_CENTER, words, 105 * POINTS, y(middle), slope);
            canvas.endText();
        });
    }

    void rule(Color color, float thickness, float x, float at, float width) {
        decorate(() -> {
            canvas.setColorFill(color);
            canvas.rectangle(x * POINTS, y(at), width * POINTS, thickness * POINTS);
            canvas.fill();
        });
    }

    private void decorate(Runnable drawing) {
        canvas.beginMarkedContentSequence(DECORATION);
        canvas.saveState();
        drawing.run();
        canvas.restoreState();
        canvas.endMarkedContentSequence();
    }

    private PdfStructureElement element(String role) {
        return new PdfStructureElement(root, new PdfName(role));
    }

    private void show(
            PdfStructureElement element, String text, BaseFont font, float points, Color color, float x, float at) {
        canvas.beginMarkedContentSequence(element);
        canvas.beginText();
        canvas.setColorFill(color);
        canvas.setFontAndSize(font, points);
        canvas.setTextMatrix(x * POINTS, y(at));
        canvas.showText(text);
        canvas.endText();
        canvas.endMarkedContentSequence();
    }

    private static float y(float fromTop) {
        return (HEIGHT - fromTop) * POINTS;
    }

    /** Ends the page; neither code nor name of the recipient stands in the metadata. */
    byte[] finish(String title, LetterContent content) {
        document.addTitle(title);
        document.addAuthor(content.letterhead().officeName());
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.setOpenAction(print());
        document.close();
        return bytes.toByteArray();
    }

    /** A letter opens once and is kept nowhere: whoever opens it wants it printed, so the viewer asks for the printer. */
    private static PdfAction print() {
        var action = new PdfAction();
        action.put(PdfName.S, PdfName.NAMED);
        action.put(PdfName.N, new PdfName("Print"));
        return action;
    }
}
