package be.lra.office.ui;

import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.OfficeOverview.HeldRole;
import be.lra.office.RoleLimits;
import be.lra.office.StaffOutcome;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;

/** Where an administrator narrows a role that somebody holds, or lets it be what it was. */
class LimitDialog extends Dialog {

    /**
     * A dialog about a role of somebody.
     *
     * @param afterwards shows the page again
     */
    LimitDialog(
            String pseudonym,
            HeldRole held,
            List<DeskState> desks,
            SerializableBiFunction<RoleLimits, String, StaffOutcome> limit,
            Command afterwards) {
        var fields = new LimitFields(desks);
        fields.show(held.limits(), desks);
        fields.fit(held.role());
        var answer = new StaffAnswer(this, afterwards);
        setHeaderTitle(getTranslation("office.limit.title", getTranslation("office.role." + held.role()), pseudonym));
        setWidth("38rem");
        setMaxWidth("94vw");
        var content = new Div(answer, new Paragraph(getTranslation("office.limit.text")), fields);
        content.addClassName("stack");
        add(content);
        var confirm = new Button(
                getTranslation("office.limit.confirm"),
                click -> answer.show(limit.apply(fields.typed(), answer.reason()), Map.of()));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), confirm);
    }
}
