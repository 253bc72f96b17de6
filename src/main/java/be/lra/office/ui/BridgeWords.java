package be.lra.office.ui;

import be.lra.office.DeskBridges;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** How the reader program of a desk is doing: its key, its last word, what is wrong. */
class BridgeWords extends Div {

    BridgeWords(DeskState desk) {
        addClassName("lines");
        if (!desk.bridgeEnrolled()) {
            add(tag("office.admin.reader.no", "tag-warn"));
        } else if (desk.bridge().isEmpty()) {
            add(tag("office.admin.reader.never", "tag-warn"));
        } else {
            show(desk.bridge().get());
        }
    }

    private void show(DeskBridges.Sighting bridge) {
        bridge.problem()
                .ifPresentOrElse(
                        problem -> add(
                                tag("office.admin.reader.trouble", "tag-bad"),
                                hint(getTranslation("reader.problem." + problem + ".what"))),
                        () -> add(tag("office.admin.reader.ready", "tag-good")));
        add(hint(getTranslation(
                "office.admin.reader.seen",
                bridge.reader().isEmpty() ? "–" : bridge.reader(),
                bridge.version().isEmpty() ? "–" : bridge.version(),
                at(bridge.at()))));
    }

    private Span tag(String key, String kind) {
        var tag = new Span(getTranslation(key));
        tag.addClassNames("tag", kind);
        return tag;
    }

    private static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("hint");
        return hint;
    }

    private static String at(Instant seen) {
        return DeskTimes.day(seen) + " " + DeskTimes.time(seen);
    }
}
