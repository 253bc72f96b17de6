package be.lra.registration.ui;

import be.lra.registration.RegistrationArchive;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Finds registrations of the office by reference, national number or last name. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = "search", layout = MainLayout.class)
@Menu(title = "registration.search.menu", order = 20, icon = "vaadin:search")
@RolesAllowed({"AGENT", "SUPERVISOR"})
class SearchView extends Div implements HasDynamicTitle {

    private static final int PAUSE = 300; // milliseconds after the last key
    private static final int LONGEST = 100;

    private final RegistrationArchive archive;
    private final Div results = new Div();

    SearchView(RegistrationArchive archive) {
        this.archive = archive;
        addClassName("search");
        var field = new TextField(getTranslation("registration.search.field"));
        field.setHelperText(getTranslation("registration.search.helper"));
        field.setMaxLength(LONGEST);
        field.setAutofocus(true);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addClassName("search-field");
        field.addValueChangeListener(change -> search(change.getValue()));
        results.getElement().setAttribute("aria-live", "polite");
        add(new PageHeading(getTranslation("registration.search.title"), ""), field, results);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.search.title");
    }

    private void search(String typed) {
        results.removeAll();
        if (typed.isBlank()) {
            return;
        }
        List<RegistrationRow> rows = RegistrationRow.of(archive.search(typed), archive);
        results.add(
                rows.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.SEARCH,
                                getTranslation("registration.search.none"),
                                getTranslation("registration.search.none.text"))
                        : new RegistrationTable(rows));
    }
}
