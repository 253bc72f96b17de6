package be.lra.registration.ui;

import be.lra.registration.Anomalies;
import be.lra.registration.Anomalies.Anomaly;
import be.lra.registration.Anomalies.Found;
import be.lra.registration.Reference;
import be.lra.ui.Polling;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;

/** What was unusual lately in the work of the office, and the way to the files; not there while there is nothing. */
class AnomalyBoard extends Div {

    private static final Duration LOOKS = Duration.ofMinutes(1); // nothing here is a matter of seconds
    private static final int FILES = 20; // the newest; who wants more searches

    private final transient Anomalies anomalies;
    private Found shown = new Found(0, List.of());

    AnomalyBoard(Anomalies anomalies) {
        this.anomalies = anomalies;
        addClassName("stack");
        getElement().setAttribute("aria-live", "polite");
        refresh();
        Polling.atLeastEvery(LOOKS, this, this::refresh);
    }

    private void refresh() {
        Found now = anomalies.lately();
        setVisible(!now.anomalies().isEmpty());
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            add(section(now));
        }
    }

    private Section section(Found found) {
        var section = new Section(
                new H2(getTranslation("registration.anomaly.title", found.days())),
                new Paragraph(getTranslation("registration.anomaly.text")));
        section.addClassNames("registration-section", "follow-up");
        found.anomalies().forEach(anomaly -> section.add(sentence(anomaly), files(anomaly.files())));
        return section;
    }

    private H3 sentence(Anomaly anomaly) {
        return new H3(getTranslation(
                "registration.anomaly." + anomaly.kind().name(),
                anomaly.agent(),
                anomaly.files().size()));
    }

    private static UnorderedList files(List<Reference> files) {
        var list = new UnorderedList();
        list.addClassName("follow-up-list");
        files.stream()
                .limit(FILES)
                .map(Reference::value)
                .map(reference -> new RouterLink(reference, RegistrationView.class, reference))
                .forEach(link -> list.add(new ListItem(link)));
        return list;
    }
}
