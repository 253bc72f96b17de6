package be.lra.registration.ui;

import be.lra.office.SupervisedOffice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** Names the office of a row where rows are of several, and leads to the file: there, or by working for that office first. */
final class OfOffice {

    private static final String WORKPLACE = "workplace"; // the page of another module

    private OfOffice() {}

    /** The file opens where one works only. */
    static Component file(SupervisedOffice office, String reference) {
        return office.here() ? new RouterLink(reference, RegistrationView.class, reference) : new Span(reference);
    }

    static Span name(SupervisedOffice office) {
        var name = new Span(office.name());
        name.addClassName("of-office");
        return name;
    }

    /** @param words in whose language it is said */
    static Anchor change(SupervisedOffice office, Component words) {
        var change = new Anchor(WORKPLACE, words.getTranslation("registration.offices.change", office.name()));
        change.addClassName("change-office");
        return change;
    }
}
