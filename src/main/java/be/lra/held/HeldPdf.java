package be.lra.held;

import be.lra.print.Look;
import be.lra.print.Typefaces;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;

/**
 * The report on paper, section by section; those without entries are named at the end. Of a section in pieces, each after the first is a
 * part of its own: paper is set in memory.
 */
final class HeldPdf {

    private static final Look TITLE = new Look(20, Look.INK, true);
    private static final Look HEADING = new Look(14, Look.ACCENT, true);
    private static final Look BODY = new Look(10, Look.INK, false);
    private static final Look FINE = new Look(8.5f, Look.SOFT, false);

    private final MessageSource messages;
    private final Typefaces fonts = Typefaces.load();

    HeldPdf(MessageSource messages) {
        this.messages = messages;
    }

    /** The parts of the report, mostly one. */
    List<byte[]> of(HeldReport report) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(first(report));
        report.sections().stream()
                .flatMap(section -> section.pieces().skip(1))
                .forEach(piece -> parts.add(part(report, piece, parts.size() + 1)));
        return parts;
    }

    /** What is older than the part before. */
    private byte[] part(HeldReport report, HeldSection piece, int part) {
        var words = new Words(messages, report.language());
        var paper = new HeldPaper(fonts, number -> words.text("report.part.page", part, number));
        String title = words.text("report.part.title", words.text("report.title"), part);
        paper.text("H1", title, TITLE);
        paper.text("P", words.text("report.made", words.at(report.madeAt())), BODY);
        section(paper, piece, words);
        return paper.finish(title, report.language());
    }

    private byte[] first(HeldReport report) {
        var words = new Words(messages, report.language());
        var paper = new HeldPaper(fonts, number -> words.text("report.page", number));
        paper.text("H1", words.text("report.title"), TITLE);
        paper.text("P", words.text("report.made", words.at(report.madeAt())), BODY);
        paper.text("P", words.text("report.intro"), BODY);
        if (report.sections().stream().anyMatch(section -> section.older().isPresent())) {
            paper.text("P", words.text("report.part.several"), BODY);
        }
        report.sections().stream()
                .filter(section -> !section.entries().isEmpty())
                .forEach(section -> section(paper, section, words));
        nothing(paper, report, words);
        paper.gap(6);
        paper.together(30);
        paper.text("H2", words.text("report.missing.title"), HEADING);
        paper.text("P", words.text("report.missing.text"), BODY);
        paper.gap(6);
        paper.together(30);
        paper.text("H2", words.text("report.rights.title"), HEADING);
        paper.text("P", words.text("report.rights.text"), BODY);
        return paper.finish(words.text("report.title"), report.language());
    }

    private static void section(HeldPaper paper, HeldSection section, Words words) {
        var statement = new Statement(section.topic(), words);
        paper.gap(6);
        paper.together(45);
        paper.text("H2", statement.title(), HEADING);
        paper.text("P", statement.why(), BODY);
        paper.text("P", String.join(" ", statement.ground(), statement.origin(), statement.until()), FINE);
        section.entries().forEach(entry -> {
            paper.rule();
            paper.facts(entry);
        });
        if (section.older().isPresent()) {
            paper.gap(4);
            paper.text("P", words.text("report.part.next"), BODY);
        }
    }

    private static void nothing(HeldPaper paper, HeldReport report, Words words) {
        List<String> titles = report.sections().stream()
                .filter(section -> section.entries().isEmpty())
                .map(section -> new Statement(section.topic(), words).title())
                .distinct()
                .toList();
        if (!titles.isEmpty()) {
            paper.gap(6);
            paper.together(30);
            paper.text("H2", words.text("report.nothing"), HEADING);
            paper.text("P", String.join(" · ", titles), BODY);
        }
    }
}
