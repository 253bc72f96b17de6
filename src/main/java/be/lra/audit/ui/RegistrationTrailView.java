package be.lra.audit.ui;

import be.lra.audit.AuditActors;
import be.lra.audit.AuditSearch;
import be.lra.audit.AuditSentences;
import be.lra.audit.CaseLife;
import be.lra.audit.Receipts;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** The whole trail of one registration, from the first document to the active key. */
@Route(value = "audit/registration", layout = MainLayout.class)
@RolesAllowed("AUDITOR")
class RegistrationTrailView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient AuditSearch search;
    private final transient AuditSentences sentences;
    private final transient AuditActors actors;
    private final transient Receipts receipts;

    RegistrationTrailView(AuditSearch search, AuditSentences sentences, AuditActors actors, Receipts receipts) {
        this.search = search;
        this.sentences = sentences;
        this.actors = actors;
        this.receipts = receipts;
        addClassName("stack");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.trail.title");
    }

    @Override
    public void setParameter(BeforeEvent event, String registration) {
        UUID id = id(registration);
        CaseLife life = search.inspect(id, null);
        String reference = search.reference(id).orElse("");
        removeAll();
        add(
                new RouterLink(getTranslation("audit.trail.back"), AuditView.class),
                new PageHeading(
                        getTranslation("audit.trail.title") + " " + reference,
                        getTranslation("audit.trail.text", life.total())));
        if (life.lines().isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.FILE_SEARCH,
                    getTranslation("audit.trail.empty.title"),
                    getTranslation("audit.trail.empty.text")));
            return;
        }
        add(new LifePages(search, sentences, actors, receipts, id, life));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("no registration");
        }
    }
}
