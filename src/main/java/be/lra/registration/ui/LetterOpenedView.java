package be.lra.registration.ui;

import be.lra.registration.Reference;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/** What stands at the address of a letter that was opened: why it does not open again, and where a new one comes from. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = LetterOpenedView.PATH + ":reference/:letter", layout = MainLayout.class)
@RolesAllowed({"AGENT", "SUPERVISOR"})
class LetterOpenedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "letter/";

    LetterOpenedView() {
        addClassName("registration");
    }

    /** Relative to the desk's own address; the second part tells the letters of one registration apart. */
    static String address(Reference reference, UUID letter) {
        return PATH + reference.value() + "/" + letter;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var page = new Div(
                new PageHeading(getPageTitle(), ""),
                Notice.info(
                        getTranslation("registration.letter.gone.what"),
                        getTranslation("registration.letter.gone.next")));
        Optional<Reference> reference =
                event.getRouteParameters().get("reference").flatMap(Reference::read);
        reference.ifPresent(known -> page.add(wayTo(known)));
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.letter.gone.title");
    }

    private Div wayTo(Reference reference) {
        var registration = new Button(getTranslation("registration.letter.gone.registration", reference.value()));
        registration.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        registration.addClickListener(click -> UI.getCurrent().navigate(RegistrationView.class, reference.value()));
        var line = new Div(registration);
        line.addClassName("visit-line");
        return line;
    }
}
