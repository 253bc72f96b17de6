package be.lra.statistics;

import java.util.List;

/**
 * One chart, and the table behind it, in the words of a reader.
 *
 * @param title what is counted
 * @param label what the names of the rows are: a day, a reason
 * @param amount what the numbers are, with their unit
 * @param form how it is drawn
 */
public record Chart(String title, String label, String amount, Form form, List<Row> rows) {

    /** How a chart is drawn. */
    public enum Form {
        /** Columns from left to right: time goes by. */
        COLUMNS,
        /** Bars below each other, each with its name. */
        BARS
    }

    /**
     * One bar.
     *
     * @param size its length, in the unit of the chart
     * @param shown the number as it is read, such as {@code 2 min 10 s}
     */
    public record Row(String name, double size, String shown) {}

    public Chart {
        rows = List.copyOf(rows);
    }

    /** The longest bar; 1 where there is none, so that one can divide by it. */
    public double longest() {
        return Math.max(1, rows.stream().mapToDouble(Row::size).max().orElse(1));
    }

    /** Whether there is nothing to look at. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.size() == 0);
    }
}
