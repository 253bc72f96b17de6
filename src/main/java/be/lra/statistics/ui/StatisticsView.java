package be.lra.statistics.ui;

import be.lra.statistics.Chart;
import be.lra.statistics.ChartFile;
import be.lra.statistics.Figures;
import be.lra.statistics.Reach;
import be.lra.statistics.Statistics;
import be.lra.ui.DeskTimes;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;

/** How the office is doing: to be looked at, and taken along as a file. */
@StyleSheet("/assets/desk/statistics.css")
@Route(value = "statistics", layout = MainLayout.class)
@Menu(title = "statistics.menu", order = 95, icon = "vaadin:bar-chart-h")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR", "AUDITOR"})
class StatisticsView extends Div implements HasDynamicTitle {

    private final transient Statistics statistics;
    private final Div page = new Div();

    StatisticsView(Statistics statistics) {
        this.statistics = statistics;
        addClassName("stack");
        page.addClassName("stack");
        page.getElement().setAttribute("aria-live", "polite");
        var reach = new RadioButtonGroup<Reach>();
        reach.setLabel(getTranslation("statistics.reach"));
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(it -> getTranslation("statistics.reach." + it));
        reach.getThemeNames().add("horizontal");
        reach.setValue(Reach.MONTH);
        reach.addValueChangeListener(chosen -> show(chosen.getValue()));
        add(new PageHeading(getPageTitle(), getTranslation("statistics.text")), reach, page);
        show(Reach.MONTH);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statistics.title");
    }

    private void show(Reach reach) {
        page.removeAll();
        statistics
                .of(reach)
                .ifPresentOrElse(
                        this::show,
                        () -> page.add(Notice.info(
                                getTranslation("statistics.tooMany"),
                                getTranslation("statistics.tooMany.text", Statistics.MOST))));
    }

    private void show(Figures figures) {
        List<Chart> charts = new FigureWords(this::getTranslation, getLocale()).charts(figures);
        page.add(sums(figures), files(figures, charts), cards(charts));
    }

    private Div sums(Figures figures) {
        var sums = new Div(
                sum(figures.visits(), "visits"),
                sum(figures.issued(), "issued"),
                sum(figures.refused(), "refused"),
                sum(figures.activatedPercent(), "activated"));
        sums.addClassName("sums");
        return sums;
    }

    private Div sum(int number, String what) {
        var shown = new Span(getTranslation("statistics.sum." + what + ".number", number));
        shown.addClassName("sum-number");
        var sum = new Div(shown, new Span(getTranslation("statistics.sum." + what, number)));
        sum.addClassNames("card", "sum");
        return sum;
    }

    private Div files(Figures figures, List<Chart> charts) {
        String period = getTranslation(
                "statistics.period",
                DeskTimes.dayInWords(figures.from(), getLocale()),
                DeskTimes.dayInWords(figures.to(), getLocale()));
        var line = new Div(new Paragraph(period));
        for (ChartFile file : ChartFile.values()) {
            line.add(new Anchor(download(file, figures, charts), getTranslation("statistics.file." + file)));
        }
        line.addClassName("chart-files");
        return line;
    }

    private static DownloadHandler download(ChartFile file, Figures figures, List<Chart> charts) {
        String name = "lra-%s-%s.%s".formatted(figures.from(), figures.to(), file.ending());
        return DownloadHandler.fromInputStream(_ -> {
            byte[] bytes = file.of(charts);
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, file.mediaType(), bytes.length);
        });
    }

    private static Div cards(List<Chart> charts) {
        var cards = new Div();
        cards.addClassName("charts");
        charts.forEach(chart -> cards.add(new ChartCard(chart)));
        return cards;
    }
}
