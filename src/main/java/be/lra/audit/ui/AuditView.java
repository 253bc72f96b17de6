package be.lra.audit.ui;

import be.lra.audit.AuditActors;
import be.lra.audit.AuditExport;
import be.lra.audit.AuditFilter;
import be.lra.audit.AuditPage;
import be.lra.audit.AuditSearch;
import be.lra.audit.AuditSentences;
import be.lra.audit.Receipts;
import be.lra.audit.StaffNames;
import be.lra.ui.DeskTimes;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Where the auditor finds a registration by its reference, or searches the trail. */
@Route(value = "audit", layout = MainLayout.class)
@Menu(title = "audit.view.menu", order = 80, icon = "vaadin:clipboard-check")
@RolesAllowed("AUDITOR")
class AuditView extends Div implements HasDynamicTitle {

    private final transient AuditSearch search;
    private final transient AuditExport export;
    private final transient AuditSentences sentences;
    private final transient AuditActors actors;
    private final transient Receipts receipts;
    private final Div results = new Div();

    AuditView(
            AuditSearch search,
            AuditExport export,
            StaffNames staff,
            AuditSentences sentences,
            AuditActors actors,
            Receipts receipts,
            Clock clock) {
        this.search = search;
        this.export = export;
        this.sentences = sentences;
        this.actors = actors;
        this.receipts = receipts;
        addClassName("stack");
        results.addClassName("stack");
        results.getElement().setAttribute("aria-live", "polite");
        LocalDate today = LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM);
        add(
                new PageHeading(getTranslation("audit.view.title"), getTranslation("audit.view.text")),
                new ReferenceForm(this::open),
                new FilterForm(staff, sentences, search.desks(), today, this::show),
                results);
        results.add(new EmptyState(
                VaadinIcon.SEARCH, getTranslation("audit.start.title"), getTranslation("audit.start.text")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.view.title");
    }

    private void open(String typedReference) {
        search.registration(typedReference)
                .ifPresentOrElse(
                        AuditView::inspect,
                        () -> say(Notice.warning(
                                getTranslation("audit.reference.unknown.title"),
                                getTranslation("audit.reference.unknown.text"))));
    }

    private static void inspect(UUID registration) {
        UI.getCurrent().navigate(RegistrationTrailView.class, registration.toString());
    }

    private void show(AuditFilter filter) {
        AuditPage first = search.search(filter, null);
        say(
                first.lines().isEmpty()
                        ? new EmptyState(
                                VaadinIcon.SEARCH,
                                getTranslation("audit.none.title"),
                                getTranslation("audit.none.text"))
                        : new TrailPages(search, export, sentences, actors, receipts, filter, first));
    }

    private void say(Component answer) {
        results.removeAll();
        results.add(answer);
    }
}
