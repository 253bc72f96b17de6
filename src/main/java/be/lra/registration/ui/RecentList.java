package be.lra.registration.ui;

import be.lra.registration.RegistrationArchive;
import be.lra.ui.EmptyState;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** What the office finished today, with the state of each mail; refreshes itself when something changed. */
class RecentList extends Section {

    private static final int REFRESH_EVERY = 5; // looks of one second: a list need not be as quick as a card

    private final RegistrationArchive archive;
    private List<RegistrationRow> shown = List.of();
    private int looks;

    RecentList(RegistrationArchive archive) {
        this.archive = archive;
        addClassName("start-list");
        show(rows());
    }

    void refresh() {
        looks++;
        if (looks % REFRESH_EVERY != 0) {
            return;
        }
        List<RegistrationRow> now = rows();
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private List<RegistrationRow> rows() {
        return RegistrationRow.of(archive.recent(), archive);
    }

    private void show(List<RegistrationRow> rows) {
        shown = rows;
        removeAll();
        add(new H2(getTranslation("registration.start.recent")));
        add(
                rows.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.FILE_TEXT_O,
                                getTranslation("registration.start.recent.none"),
                                getTranslation("registration.start.recent.none.text"))
                        : new RegistrationTable(rows));
    }
}
