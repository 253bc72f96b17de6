package be.lra.activation;

import be.lra.identity.Language;
import be.lra.print.Look;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything stands on the letter, in millimetres. The address lies where Belgian envelopes have their window: in
 * the right half of the upper third.
 */
final class LetterLayout {

    private static final float LEFT = 22;
    private static final float WIDTH = 166;
    private static final float LOGO_TOP = 10;
    private static final float LOGO_WIDTH = 40; // at most
    private static final float LOGO_HEIGHT = 16; // at most
    private static final float ADDRESS_LEFT = 112; // the window begins 105 mm from the left edge
    private static final float ADDRESS_TOP = 50; // the window spans 45 to 90 mm from the upper edge
    private static final float ADDRESS_WIDTH = 78;
    private static final float ADDRESS_HEIGHT = 38;
    private static final float SMALLEST_ADDRESS = 8; // points; sorting machines read no less
    private static final float BODY_TOP = 100;
    private static final float LOWEST = 278; // the foot begins below
    private static final float FOOT = 285;
    private static final float WATERMARK_TOP = 108;
    private static final float WATERMARK_STEP = 46;

    private static final Look HEAD = new Look(16, Look.ACCENT, true);
    private static final Look ADDRESS = new Look(11, Look.INK, false);
    private static final Look TITLE = new Look(19, Look.INK, true);
    private static final Look STEP = new Look(11.5f, Look.INK, true);
    private static final Look BODY = new Look(11, Look.INK, false);
    private static final Look EXERCISE = new Look(14, LetterPage.MARK, true);
    private static final Look SMALL = new Look(9, Look.SOFT, false);
    private static final Look BOXED = new Look(10, Look.INK, false);
    private static final Look TINY = new Look(8, Look.SOFT, false);

    private final LetterPage page;
    private final LetterContent content;
    private final LetterTexts texts;

    LetterLayout(LetterPage page, LetterContent content, LetterTexts texts) {
        this.page = page;
        this.content = content;
        this.texts = texts;
    }

    /**
     * Draws the letter.
     *
     * @return whether everything found room above the foot
     */
    boolean draw() {
        if (content.exercise()) {
            exercise();
        }
        head();
        address();
        float y = opening();
        y = code(y + 4);
        y = steps(y + 6);
        y = note(y);
        y = boxes(y + 6);
        foot();
        return y <= LOWEST;
    }

    /** In the language of the letter for who reads or hears it, and across the page in all four for whoever finds it. */
    private void exercise() {
        float middle = WATERMARK_TOP;
        for (Language language : Language.values()) {
            page.watermark(texts.text(language, "letter.exercise"), middle);
            middle += WATERMARK_STEP;
        }
        page.line("P", text("letter.exercise"), EXERCISE, LEFT, 15, WIDTH);
    }

    private void head() {
        Letterhead office = content.letterhead();
        page.rule(Look.ACCENT, 2.2f, 0, 2.2f, 210);
        LetterAdditions additions = office.additions();
        float room = WIDTH
                - additions
                        .logo()
                        .map(logo -> page.picture(logo.png(), LEFT + WIDTH, LOGO_TOP, LOGO_WIDTH, LOGO_HEIGHT) + 6)
                        .orElse(0f);
        page.line("P", office.officeName(), HEAD, LEFT, 23, room);
        page.line("P", String.join("  ·  ", office.addressLines()), SMALL, LEFT, 28.5f, room);
        if (!additions.line().isEmpty()) {
            page.line("P", additions.line(), SMALL, LEFT, 33, room);
        }
        page.rule(Look.RULE, 0.2f, LEFT, additions.line().isEmpty() ? 33 : 37, WIDTH);
    }

    private void address() {
        List<String> lines = new ArrayList<>(List.of(content.recipientName()));
        lines.addAll(content.recipientAddress());
        String block = String.join("\n", lines);
        Look look = ADDRESS;
        while (page.height(block, look, ADDRESS_WIDTH) > ADDRESS_HEIGHT && look.points() > SMALLEST_ADDRESS) {
            look = look.smaller();
        }
        page.text("P", block, look, ADDRESS_LEFT, ADDRESS_TOP, ADDRESS_WIDTH);
    }

    private float opening() {
        String day = LetterDate.inWords(content.printedOn(), content.language());
        page.line("P", text("letter.printedOn", day), SMALL, LEFT, ADDRESS_TOP + 5, 80);
        page.line("H1", text("letter.title"), TITLE, LEFT, BODY_TOP, WIDTH);
        return page.text("P", text("letter.intro"), BODY, LEFT, BODY_TOP + 3, WIDTH);
    }

    private float code(float top) {
        float y = page.text("H2", text("letter.code.title"), STEP, LEFT, top, WIDTH) + 1.5f;
        float gap = 4;
        float width = (WIDTH - 3 * gap) / 4;
        for (int i = 0; i < content.codeGroups().size(); i++) {
            String signs = content.codeGroups().get(i);
            page.codeBox(signs, spoken(i + 1, signs), LEFT + i * (width + gap), y, width, 14);
        }
        String day = LetterDate.inWords(content.lastDay(), content.language());
        return page.text("P", text("letter.code.lastDay", "*" + day + "*"), BODY, LEFT, y + 15.5f, WIDTH);
    }

    private String spoken(int group, String signs) {
        return text(
                "letter.code.spoken",
                group,
                String.join(" ", signs.split("", -1)).strip());
    }

    private float steps(float top) {
        float y = step(
                "1",
                text("letter.step1.title"),
                text("letter.step1.text", content.senderName(), content.senderAddress()),
                top);
        y = step("2", text("letter.step2.title"), text("letter.step2.text"), y + 3);
        return step("3", text("letter.step3.title"), text("letter.step3.text", startPage()), y + 3);
    }

    /** What the office adds; nothing takes no room. */
    private float note(float top) {
        String words = content.letterhead().additions().note();
        return words.isEmpty() ? top : page.text("P", words, BODY, LEFT, top + 3, WIDTH);
    }

    private float step(String number, String title, String text, float top) {
        float indent = 10;
        page.bullet(number, LEFT + 3.2f, top + 3.6f);
        float y = page.text("P", title, STEP, LEFT + indent, top, WIDTH - indent);
        return page.text("P", text, BODY, LEFT + indent, y - 0.8f, WIDTH - indent);
    }

    private String startPage() {
        String address = content.startPage().toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private float boxes(float top) {
        float gap = 6;
        float width = (WIDTH - gap) / 2;
        String help = help();
        String never = text("letter.never.text");
        float inner = width - 8;
        float title = page.height(text("letter.never.title"), BOXED.strong(), inner);
        float height = 6 + title + Math.max(page.height(help, BOXED, inner), page.height(never, BOXED, inner));
        box(text("letter.help.title"), help, LEFT, top, width, height);
        box(text("letter.never.title"), never, LEFT + width + gap, top, width, height);
        return top + height;
    }

    private String help() {
        Letterhead office = content.letterhead();
        String help = text("letter.help.text", office.helpLinePhone(), office.helpLineEmail());
        return office.openingHours().isEmpty() ? help : help + "\n" + office.openingHours();
    }

    private void box(String title, String text, float left, float top, float width, float height) {
        page.box(Look.TINT, Look.TINT, 0.1f, left, top, width, height);
        float y = page.text("H2", title, BOXED.strong(), left + 4, top + 1.6f, width - 8);
        page.text("P", text, BOXED, left + 4, y, width - 8);
    }

    private void foot() {
        page.rule(Look.RULE, 0.2f, LEFT, FOOT - 4.5f, WIDTH);
        String reference = text("letter.reference", content.reference());
        content.receipt().ifPresentOrElse(receipt -> receipt(reference, receipt), () -> tiny(reference, FOOT));
    }

    private void receipt(String reference, LetterReceipt receipt) {
        tiny(reference + "  ·  " + text("letter.sealed", receipt.fingerprint()), FOOT);
        tiny(text("letter.receipt", receipt.page()), FOOT + 3.8f);
    }

    private void tiny(String words, float baseline) {
        page.line("P", words, TINY, LEFT, baseline, WIDTH);
    }

    private String text(String key, Object... arguments) {
        return texts.text(content.language(), key, arguments);
    }
}
