package be.lra.office.ui;

import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Instant;

/** Says in the place of a form that the role waits for another administrator. */
final class ProposedRole {

    private ProposedRole() {}

    static void showIn(Dialog dialog, Instant until) {
        dialog.removeAll();
        dialog.getFooter().removeAll();
        dialog.add(notice(dialog, until));
        dialog.getFooter().add(new Button(dialog.getTranslation("office.proposed.close"), click -> dialog.close()));
    }

    static Notice notice(Dialog dialog, Instant until) {
        return Notice.info(
                dialog.getTranslation("office.change.proposed.title"),
                dialog.getTranslation("office.change.proposed.text", DeskTimes.day(until)));
    }
}
