package be.lra.statistics.ui;

import be.lra.statistics.Chart;
import be.lra.statistics.Chart.Form;
import be.lra.statistics.Chart.Row;
import be.lra.statistics.Figures;
import be.lra.statistics.Mark;
import be.lra.statistics.Reach.Step;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says figures in the agent's language. */
record FigureWords(BiFunction<String, Object[], String> texts, Locale locale) {

    /** Every chart, the one most looked at first. */
    List<Chart> charts(Figures figures) {
        return Stream.of(
                        new Chart(
                                text("statistics.letters." + figures.reach().step()),
                                text("statistics.label." + figures.reach().step()),
                                text("statistics.amount.letters"),
                                Form.COLUMNS,
                                rows(
                                        figures.letters(),
                                        day -> day(day, figures.reach().step()))),
                        new Chart(
                                text("statistics.passed"),
                                text("statistics.label.step"),
                                text("statistics.amount.registrations"),
                                Form.BARS,
                                shares(figures)),
                        bars("steps", "step", durations(figures.steps())),
                        bars("means", "document", rows(figures.means(), name -> text("statistics.means." + name))),
                        bars("languages", "language", rows(figures.languages(), this::language)),
                        bars("keys", "key", rows(figures.keys(), name -> text("account.key." + name))),
                        bars("desks", "desk", rows(figures.desks(), name -> name)),
                        bars("refusals", "reason", rows(figures.refusals(), this::reason)))
                .toList();
    }

    private Chart bars(String chart, String label, List<Row> rows) {
        return new Chart(
                text("statistics." + chart),
                text("statistics.label." + label),
                text("statistics.amount." + chart),
                Form.BARS,
                rows);
    }

    private static <K> List<Row> rows(Map<K, Integer> counts, Function<K, String> name) {
        return counts.entrySet().stream()
                .map(entry -> new Row(name.apply(entry.getKey()), entry.getValue(), String.valueOf(entry.getValue())))
                .toList();
    }

    /** With how many of a hundred letters came as far. */
    private List<Row> shares(Figures figures) {
        return figures.passed().entrySet().stream()
                .map(entry -> new Row(
                        text("statistics.mark." + entry.getKey()),
                        entry.getValue(),
                        text("statistics.share", entry.getValue(), share(entry.getValue(), figures.issued()))))
                .toList();
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 0 : part * 100 / whole;
    }

    private List<Row> durations(Map<Mark, Duration> steps) {
        return steps.entrySet().stream()
                .map(entry -> new Row(
                        text("statistics.step." + entry.getKey()),
                        entry.getValue().toSeconds(),
                        text(
                                "statistics.duration",
                                entry.getValue().toMinutes(),
                                entry.getValue().toSecondsPart())))
                .toList();
    }

    private String day(LocalDate day, Step step) {
        return DateTimeFormatter.ofPattern(step == Step.MONTH ? "LLL yyyy" : "d MMM", locale)
                .format(day);
    }

    private String language(String code) {
        Locale spoken = Locale.of(code.toLowerCase(Locale.ROOT));
        String name = spoken.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private String reason(String name) {
        return text("registration.refusal.reason." + name);
    }

    String text(String key, Object... arguments) {
        return texts.apply(key, arguments);
    }
}
