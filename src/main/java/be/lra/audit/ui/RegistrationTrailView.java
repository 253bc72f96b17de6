package be.lra.audit.ui;

import be.lra.audit.AuditActors;
import be.lra.audit.AuditLine;
import be.lra.audit.AuditSearch;
import be.lra.audit.AuditSentences;
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
import java.util.List;
import java.util.UUID;

/** The whole trail of one registration, from the first document to the active key. */
@Route(value = "audit/registration", layout = MainLayout.class)
@RolesAllowed("AUDITOR")
class RegistrationTrailView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient AuditSearch search;
    private final transient AuditSentences sentences;
    private final transient AuditActors actors;

    RegistrationTrailView(AuditSearch search, AuditSentences sentences, AuditActors actors) {
        this.search = search;
        this.sentences = sentences;
        this.actors = actors;
        addClassName("stack");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.trail.title");
    }

    @Override
    public void setParameter(BeforeEvent event, String registration) {
        UUID id = id(registration);
        List<AuditLine> lines = search.inspect(id);
        String reference = search.reference(id).orElse("");
        removeAll();
        add(
                new RouterLink(getTranslation("audit.trail.back"), AuditView.class),
                new PageHeading(
                        getTranslation("audit.trail.title") + " " + reference,
                        getTranslation("audit.trail.text", lines.size())));
        if (lines.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.FILE_SEARCH,
                    getTranslation("audit.trail.empty.title"),
                    getTranslation("audit.trail.empty.text")));
            return;
        }
        var trail = new TrailList(sentences, actors, TrailList.Links.NONE);
        trail.append(lines);
        var card = new Div(trail);
        card.addClassName("card");
        add(card);
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("no registration");
        }
    }
}
