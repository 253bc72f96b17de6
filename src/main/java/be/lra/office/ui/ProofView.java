package be.lra.office.ui;

import be.lra.ui.DeskDoors;
import be.lra.ui.FederalLink;
import be.lra.ui.LanguageSwitch;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Where an agent ends who showed the federal service, in a tab of its own, that it is he: the page he left goes on. */
@Route(value = "proof", autoLayout = false)
@PermitAll
class ProofView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DeskDoors doors;
    private final Div card = new Div();

    ProofView(DeskDoors doors) {
        this.doors = doors;
        addClassNames("login", "login-alone");
        card.addClassName("login-card");
        var task = new Div(new LanguageSwitch(), card);
        task.addClassName("login-task");
        add(task);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> trouble = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("fas")
                .flatMap(doors::trouble);
        card.removeAll();
        card.add(new H1(getTranslation("office.proof.title")));
        if (trouble.isPresent()) {
            card.add(
                    Notice.error(getTranslation(trouble.get() + ".title"), getTranslation(trouble.get() + ".text")),
                    new FederalLink("prove", "office.proof.again"));
        } else {
            card.add(Notice.success(
                    getTranslation("office.proof.done.title"), getTranslation("office.proof.done.text")));
        }
        var close = new Button(
                getTranslation("office.proof.close"),
                click -> click.getSource().getElement().executeJs("window.close()"));
        close.addThemeVariants(trouble.isPresent() ? ButtonVariant.TERTIARY : ButtonVariant.PRIMARY);
        card.add(close, new Paragraph(getTranslation("office.proof.closed")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.proof.title") + " · " + getTranslation("ui.product");
    }
}
