package be.lra.registration.ui;

import be.lra.identity.PersonIdentity;
import be.lra.registration.RegistrationRecord;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;

/** Registrations in a list: reference, person, state, mail, time. */
class RegistrationTable extends Div {

    private static final String[] COLUMNS = {"reference", "person", "state", "mail", "time"};

    RegistrationTable(List<RegistrationRow> rows) {
        addClassName("registration-table");
        getElement().setAttribute("tabindex", "0");
        var table = new NativeTable();
        var head = new NativeTableRow();
        for (String column : COLUMNS) {
            var cell = new NativeTableHeaderCell(getTranslation("registration.table." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        rows.forEach(row -> table.getBody().add(line(row)));
        add(table);
    }

    private NativeTableRow line(RegistrationRow row) {
        RegistrationRecord registration = row.registration();
        var link = new RouterLink(
                registration.reference().value(),
                RegistrationView.class,
                registration.reference().value());
        return new NativeTableRow(
                new NativeTableCell(link),
                new NativeTableCell(
                        registration.person().map(PersonIdentity::displayName).orElse("–")),
                new NativeTableCell(state(registration)),
                new NativeTableCell(mail(row)),
                new NativeTableCell(
                        DeskTimes.day(registration.startedAt()) + " " + DeskTimes.time(registration.startedAt())));
    }

    private Component state(RegistrationRecord registration) {
        var badge = new Span(
                getTranslation("registration.state." + registration.state().name()));
        badge.addClassNames("state", "state-" + registration.state().name().toLowerCase(Locale.ROOT));
        return badge;
    }

    private static Component mail(RegistrationRow row) {
        return row.mail().isEmpty() ? new Span("–") : new MailStateLine(row.mail());
    }
}
