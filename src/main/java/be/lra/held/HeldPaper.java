package be.lra.held;

import static be.lra.print.Typesetting.POINTS;

import be.lra.identity.Language;
import be.lra.print.Look;
import be.lra.print.Typefaces;
import be.lra.print.Typesetting;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntFunction;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * As many pages A4 as it takes, written from top to bottom. Every text is tagged with its role, in reading order; rules and
 * numbers of pages are decoration.
 */
final class HeldPaper {

    // Millimetres
    private static final float HEIGHT = 297; // ISO 216 A4
    private static final float LEFT = 22;
    private static final float WIDTH = 166;
    private static final float LABELS = 54;
    private static final float TOP = 20;
    private static final float LOWEST = 277;
    private static final float FOOT = 286;

    private static final Look LABEL = new Look(9.5f, Look.SOFT, false);
    private static final Look VALUE = new Look(9.5f, Look.INK, false);
    private static final Look PAGE = new Look(8, Look.SOFT, false);
    private static final PdfName DECORATION = new PdfName("Artifact");

    private final Typesetting type;
    private final IntFunction<String> pageLine;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64_000);
    private final Document document = new Document(PageSize.A4);
    private final PdfWriter writer = PdfWriter.getInstance(document, bytes);
    private final PdfContentByte canvas;
    private final PdfStructureElement root;
    private float y = TOP;

    /** @param pageLine what stands at the foot of a page */
    HeldPaper(Typefaces fonts, IntFunction<String> pageLine) {
        this.type = new Typesetting(fonts, 1);
        this.pageLine = pageLine;
        writer.setPdfVersion(PdfWriter.PDF_VERSION_1_7);
        writer.setTagged();
        document.open();
        canvas = writer.getDirectContent();
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        foot();
    }

    void gap(float millimetres) {
        y += millimetres;
    }

    /** Begins a new page unless so many millimetres are left. */
    void together(float millimetres) {
        if (y + millimetres > LOWEST) {
            nextPage();
        }
    }

    void text(String role, String text, Look look) {
        PdfStructureElement element = new PdfStructureElement(root, new PdfName(role));
        for (List<Typesetting.Word> line : type.lines(text.replace('\u2011', '-'), look, WIDTH)) {
            advance(look);
            show(element, line, look, LEFT);
        }
        y += type.leading(look) * 0.35f;
    }

    /** Labels and values beside each other: a list for a screen reader. */
    void facts(List<HeldFact> facts) {
        PdfStructureElement list = new PdfStructureElement(root, new PdfName("L"));
        for (HeldFact fact : facts) {
            PdfStructureElement item = new PdfStructureElement(list, new PdfName("LI"));
            PdfStructureElement label = new PdfStructureElement(item, new PdfName("Lbl"));
            PdfStructureElement value = new PdfStructureElement(item, new PdfName("LBody"));
            List<List<Typesetting.Word>> labels = type.lines(plain(fact.label()), LABEL, LABELS - 4);
            List<List<Typesetting.Word>> values = type.lines(plain(fact.shown()), VALUE, WIDTH - LABELS);
            for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
                advance(VALUE);
                if (i < labels.size()) {
                    show(label, labels.get(i), LABEL, LEFT);
                }
                if (i < values.size()) {
                    show(value, values.get(i), VALUE, LEFT + LABELS);
                }
            }
        }
        y += 1;
    }

    /** An asterisk that somebody typed is no mark for bold type; no font here has a hyphen that does not break. */
    private static String plain(String typed) {
        return typed.replace('*', '•').replace('\u2011', '-');
    }

    void rule() {
        y += 2;
        together(12);
        decorate(() -> {
            canvas.setColorFill(Look.RULE);
            canvas.rectangle(LEFT * POINTS, up(y), WIDTH * POINTS, 0.2f * POINTS);
            canvas.fill();
        });
        y += 0.6f;
    }

    private void advance(Look look) {
        together(type.leading(look));
        y += type.leading(look);
    }

    private void nextPage() {
        document.newPage();
        y = TOP;
        foot();
    }

    private void foot() {
        String line = pageLine.apply(writer.getPageNumber());
        decorate(() -> write(type.font(false), type.points(PAGE), line, PAGE, LEFT, FOOT));
    }

    private void show(PdfStructureElement element, List<Typesetting.Word> words, Look look, float x) {
        String line =
                String.join(" ", words.stream().map(Typesetting.Word::text).toList());
        canvas.beginMarkedContentSequence(element);
        write(type.font(look.bold()), type.points(look), line + " ", look, x, y);
        canvas.endMarkedContentSequence();
    }

    private void write(BaseFont font, float points, String text, Look look, float x, float at) {
        canvas.beginText();
        canvas.setColorFill(look.color());
        canvas.setFontAndSize(font, points);
        canvas.setTextMatrix(x * POINTS, up(at));
        canvas.showText(text);
        canvas.endText();
    }

    private void decorate(Runnable drawing) {
        canvas.beginMarkedContentSequence(DECORATION);
        canvas.saveState();
        drawing.run();
        canvas.restoreState();
        canvas.endMarkedContentSequence();
    }

    private static float up(float fromTop) {
        return (HEIGHT - fromTop) * POINTS;
    }

    /** Ends the last page; whose report it is does not stand in the metadata. */
    byte[] finish(String title, Language language) {
        document.addTitle(title);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        document.close();
        return bytes.toByteArray();
    }
}
