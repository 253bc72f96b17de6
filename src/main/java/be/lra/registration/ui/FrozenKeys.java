package be.lra.registration.ui;

import be.lra.account.FrozenCaseView;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Keys that their holders had frozen, for a supervisor to know of; not there while there are none. */
class FrozenKeys extends Div {

    private final transient Consumer<UUID> seen;
    private List<FrozenCaseView> shown = List.of();

    FrozenKeys(Consumer<UUID> seen) {
        this.seen = seen;
        addClassName("stack");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    /** Shows these, and leaves the screen as it is where nothing changed. */
    void show(List<FrozenCaseView> cases) {
        if (cases.equals(shown)) {
            return;
        }
        shown = cases;
        removeAll();
        setVisible(!cases.isEmpty());
        if (!cases.isEmpty()) {
            add(new H2(getTranslation("registration.frozen.title")));
        }
        cases.forEach(frozen -> add(card(frozen)));
    }

    private Article card(FrozenCaseView frozen) {
        var facts = new KeyValueList()
                .fact(getTranslation("registration.frozen.keys"), Integer.toString(frozen.keys()))
                .fact(
                        getTranslation("registration.frozen.since"),
                        DeskTimes.day(frozen.raisedAt()) + " " + DeskTimes.time(frozen.raisedAt()));
        var button = new Button(getTranslation("registration.frozen.seen"), click -> seen.accept(frozen.id()));
        var line = new Div(button);
        line.addClassName("visit-line");
        var card = new Article(
                new H3(getTranslation("registration.frozen.of", frozen.reference())),
                new Paragraph(getTranslation("registration.frozen.text")),
                facts,
                line);
        card.addClassNames("card", "supervision-request", "supervision-frozen");
        return card;
    }
}
