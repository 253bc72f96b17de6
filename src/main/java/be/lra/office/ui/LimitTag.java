package be.lra.office.ui;

import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.RoleLimits;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What a role that was narrowed still is, in words. */
class LimitTag extends Span {

    LimitTag(RoleLimits limits, List<DeskState> desks) {
        List<String> words = new ArrayList<>();
        desks.stream()
                .filter(desk -> desk.id().equals(limits.desk()))
                .forEach(desk -> words.add(getTranslation("office.limit.at", desk.name())));
        for (DataAction action : DataAction.values()) {
            if (!limits.permit().actions().contains(action)) {
                words.add(getTranslation("office.limit.without." + action));
            }
        }
        for (DataKind kind : DataKind.values()) {
            if (!limits.permit().kinds().contains(kind)) {
                words.add(getTranslation("office.limit.without." + kind));
            }
        }
        addClassNames("tag", "limit-tag");
        setText(String.join(" · ", words));
    }
}
