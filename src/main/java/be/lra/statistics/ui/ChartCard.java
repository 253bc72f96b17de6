package be.lra.statistics.ui;

import be.lra.statistics.Chart;
import be.lra.statistics.Chart.Form;
import be.lra.statistics.Chart.Row;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A chart one looks at, and below it the table for whoever reads or hears it. */
class ChartCard extends Section {

    private static final int WIDTH = 7200; // of the drawing, in its own units: whole numbers read alike in every locale
    private static final int HEIGHT = 1600;
    private static final int MOST_LABELS = 7; // below columns: more do not stand beside each other on a phone

    ChartCard(Chart chart) {
        addClassNames("card", "chart");
        add(new H2(chart.title()));
        if (chart.isEmpty()) {
            add(new Paragraph(getTranslation("statistics.none")));
            return;
        }
        add(new Html(chart.form() == Form.COLUMNS ? columns(chart) : bars(chart)), table(chart));
    }

    /** Read aloud as one sentence; the numbers follow in the table. */
    private String image(Chart chart, String drawing, String kind) {
        return "<div class=\"%s\" role=\"img\" aria-label=\"%s\">%s</div>"
                .formatted(kind, HtmlUtils.htmlEscape(inOneSentence(chart)), drawing);
    }

    private String inOneSentence(Chart chart) {
        return chart.rows().stream()
                .filter(row -> row.size() > 0)
                .map(row -> row.name() + " " + row.shown())
                .collect(Collectors.joining(", ", chart.title() + ": ", "."));
    }

    private String bars(Chart chart) {
        String drawing = chart.rows().stream()
                .map(row -> """
                        <div class="bar"><span class="bar-name">%s</span><span class="bar-size">%s</span>\
                        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
                        <rect class="track" width="100" height="10"/><rect class="fill" width="%d" height="10"/></svg></div>""".formatted(
                                HtmlUtils.htmlEscape(row.name()),
                                HtmlUtils.htmlEscape(row.shown()),
                                Math.round(100 * row.size() / chart.longest())))
                .collect(Collectors.joining());
        return image(chart, drawing, "bars");
    }

    private String columns(Chart chart) {
        List<Row> rows = chart.rows();
        double step = (double) WIDTH / rows.size();
        var drawing = new StringBuilder();
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            long height = Math.round(HEIGHT * row.size() / chart.longest());
            drawing.append(
                    "<rect class=\"fill\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s: %s</title></rect>"
                            .formatted(
                                    Math.round(place * step + step * 0.1),
                                    HEIGHT - height,
                                    Math.round(step * 0.8),
                                    height,
                                    HtmlUtils.htmlEscape(row.name()),
                                    HtmlUtils.htmlEscape(row.shown())));
        }
        String picture = """
                <span class="columns-most">%d</span>\
                <svg viewBox="0 0 %d %d" preserveAspectRatio="none" aria-hidden="true">%s</svg><div class="columns-names">%s</div>""".formatted(Math.round(chart.longest()), WIDTH, HEIGHT, drawing, names(rows));
        return image(chart, picture, "columns");
    }

    /** One for some columns, below the first of them: as wide as they are together. */
    private static String names(List<Row> rows) {
        int together = Math.max(1, (rows.size() + MOST_LABELS - 1) / MOST_LABELS);
        var names = new StringBuilder();
        for (int place = 0; place < rows.size(); place += together) {
            int width = Math.min(together, rows.size() - place);
            String name = 2 * width < together ? "" : rows.get(place).name();
            names.append("<span style=\"flex-grow: %d\">%s</span>".formatted(width, HtmlUtils.htmlEscape(name)));
        }
        return names.toString();
    }

    private Details table(Chart chart) {
        String lines = chart.rows().stream()
                .map(row -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                        .formatted(HtmlUtils.htmlEscape(row.name()), HtmlUtils.htmlEscape(row.shown())))
                .collect(Collectors.joining());
        var table = new Html("""
                <table><caption>%s</caption><thead><tr><th scope="col">%s</th><th scope="col">%s</th></tr></thead>\
                <tbody>%s</tbody></table>""".formatted(
                        HtmlUtils.htmlEscape(chart.title()),
                        HtmlUtils.htmlEscape(chart.label()),
                        HtmlUtils.htmlEscape(chart.amount()),
                        lines));
        return new Details(getTranslation("statistics.table"), new Div(table));
    }
}
