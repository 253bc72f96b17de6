package be.lra.office.ui;

import be.lra.office.FieldDifference;
import be.lra.office.OfficeField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a change makes of each field: before and after, in words. */
class DifferenceTable extends Div {

    /** Fields whose text is a code, and where the words of the code stand. */
    private static final Map<String, String> CODED = Map.of(
            OfficeField.LANGUAGE.name(), "office.language.",
            OfficeField.SPOKEN.name(), "office.language.",
            OfficeField.VISITS.name(), "office.visits.");

    /** @param past whether the change is over, so that the first column is no longer what holds now */
    DifferenceTable(List<FieldDifference> differences, boolean past) {
        addClassName("differences");
        var table = new NativeTable();
        table.setCaptionText(getTranslation("office.review.differences"));
        var head = new NativeTableRow();
        head.add(
                column("office.review.field"),
                column(past ? "office.review.before" : "office.review.now"),
                column(past ? "office.review.after" : "office.review.proposed"));
        table.getHead().add(head);
        differences.forEach(one -> table.getBody().add(row(one)));
        add(table);
    }

    private NativeTableHeaderCell column(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(FieldDifference one) {
        var name = new NativeTableHeaderCell(getTranslation("office.field." + one.field()));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow();
        row.add(name, cell(one.field(), one.before(), "old"), cell(one.field(), one.after(), "new"));
        return row;
    }

    private NativeTableCell cell(String field, String text, String look) {
        String words = words(field, text);
        var cell = new NativeTableCell(words.isEmpty() ? getTranslation("office.review.nothing") : words);
        cell.addClassName(look);
        return cell;
    }

    private String words(String field, String text) {
        String key = CODED.get(field);
        return key == null || text.isEmpty()
                ? text
                : Arrays.stream(text.split(",", -1))
                        .map(code -> getTranslation(key + code))
                        .collect(Collectors.joining(", "));
    }
}
