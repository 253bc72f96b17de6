package be.lra.registration.ui;

import be.lra.registration.RegistrationArchive;
import be.lra.registration.RegistrationQuery;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.RegistrationSearch;
import be.lra.registration.SearchOutcome;
import be.lra.registration.SearchPurpose;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds registrations of the office: by one field that understands what is typed, and by filters that narrow it. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = "search", layout = MainLayout.class)
@Menu(title = "registration.search.menu", order = 20, icon = "vaadin:search")
@RolesAllowed({"AGENT", "SUPERVISOR"})
class SearchView extends Div implements HasDynamicTitle {

    private final RegistrationArchive archive;
    private final RegistrationSearch search;
    private final Div results = new Div();
    private final List<RegistrationRecord> found = new ArrayList<>();

    SearchView(RegistrationArchive archive, RegistrationSearch search) {
        this.archive = archive;
        this.search = search;
        addClassName("search");
        results.addClassName("search-results");
        results.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeading(
                        getTranslation("registration.search.title"), getTranslation("registration.search.sentence")),
                new SearchForm(search.agents(), this::search, this::clear),
                results);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.search.title");
    }

    private void clear() {
        found.clear();
        results.removeAll();
    }

    private void search(RegistrationQuery query, SearchPurpose purpose) {
        clear();
        show(search.search(query, purpose, null), query, purpose);
    }

    private void more(UUID after, RegistrationQuery query, SearchPurpose purpose) {
        results.removeAll();
        show(search.search(query, purpose, after), query, purpose);
    }

    private void show(SearchOutcome outcome, RegistrationQuery query, SearchPurpose purpose) {
        switch (outcome) {
            case SearchOutcome.Page page -> show(page, query, purpose);
            case SearchOutcome.NothingAsked _ -> say("nothingAsked");
            case SearchOutcome.TooVague _ -> say("tooVague");
            case SearchOutcome.TooMany _ -> say("tooMany");
        }
    }

    private void say(String what) {
        results.add(Notice.warning(
                getTranslation("registration.search." + what),
                getTranslation("registration.search." + what + ".text")));
    }

    private void show(SearchOutcome.Page page, RegistrationQuery query, SearchPurpose purpose) {
        found.addAll(page.found());
        if (found.isEmpty()) {
            results.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("registration.search.none"),
                    getTranslation("registration.search.none.text")));
            return;
        }
        String count = page.next().isPresent() ? "registration.search.first" : "registration.search.all";
        results.add(
                new Paragraph(getTranslation(count, found.size())),
                new RegistrationTable(RegistrationRow.of(found, archive)));
        page.next()
                .ifPresent(last -> results.add(
                        new Button(getTranslation("registration.search.more"), click -> more(last, query, purpose))));
    }
}
