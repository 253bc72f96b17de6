package be.lra.office.ui;

import be.lra.office.DocumentField;
import be.lra.office.FieldDifference;
import be.lra.office.OfficeField;
import be.lra.office.ProposalState;
import be.lra.office.RoleField;
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
    private static final Map<String, String> CODED = Map.ofEntries(
            Map.entry("LOGO", "office.logo."),
            Map.entry(OfficeField.LANGUAGE.name(), "office.language."),
            Map.entry(OfficeField.SPOKEN.name(), "office.language."),
            Map.entry(OfficeField.VISITS.name(), "office.visits."),
            Map.entry(RoleField.ROLE_NAME.name(), "office.role."),
            Map.entry(RoleField.ROLE_ACTIONS.name(), "office.role.action."),
            Map.entry(RoleField.ROLE_KINDS.name(), "office.role.kind."),
            Map.entry(DocumentField.DOC_ACCEPTED.name(), "office.document.accepted."),
            Map.entry(DocumentField.DOC_POINT_TILT.name(), "office.document.duty."),
            Map.entry(DocumentField.DOC_POINT_UV.name(), "office.document.duty."),
            Map.entry(DocumentField.DOC_POINT_PRINT.name(), "office.document.duty."),
            Map.entry(DocumentField.DOC_POINT_PORTRAIT.name(), "office.document.duty."),
            Map.entry(DocumentField.DOC_POINT_DATA.name(), "office.document.duty."));

    private static final int COLUMNS = 3;

    /** @param state how it stands: what would be replaced may hold no longer, what was wanted may never have held */
    DifferenceTable(List<FieldDifference> differences, ProposalState state) {
        addClassName("differences");
        var table = new NativeTable();
        table.setCaptionText(getTranslation("office.review.differences"));
        var head = new NativeTableRow();
        head.add(
                column("office.review.field"),
                column(state == ProposalState.OPEN ? "office.review.now" : "office.review.before"),
                column(isInForce(state) ? "office.review.after" : "office.review.proposed"));
        table.getHead().add(head);
        differences.forEach(one -> table.getBody().add(row(one)));
        add(table);
    }

    private static boolean isInForce(ProposalState state) {
        return state == ProposalState.APPROVED || state == ProposalState.ALONE;
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
        if (one.before().isEmpty() && one.after().isEmpty()) { // what the change is about
            name.getElement().setAttribute("colspan", String.valueOf(COLUMNS));
            row.add(name);
            return row;
        }
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
