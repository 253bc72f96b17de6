package be.lra.office.ui;

import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.StaffOutcome;
import be.lra.office.TypedRole;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;

/** Where an administrator grants one more role. */
class RoleDialog extends Dialog {

    private final RoleFields role;
    private final SerializableBiFunction<TypedRole, String, StaffOutcome> grant;
    private final StaffAnswer answer;

    /**
     * A dialog for a role from today on.
     *
     * @param afterwards shows the page again
     */
    RoleDialog(
            String pseudonym,
            LocalDate today,
            List<DeskState> desks,
            SerializableBiFunction<TypedRole, String, StaffOutcome> grant,
            Command afterwards) {
        this.role = new RoleFields(today, desks);
        this.grant = grant;
        this.answer = new StaffAnswer(this, afterwards);
        setHeaderTitle(getTranslation("office.grant.title", pseudonym));
        setWidth("46rem");
        setMaxWidth("94vw");
        var content = new Div(answer, new Paragraph(getTranslation("office.grant.text")), role);
        content.addClassName("stack");
        add(content);
        var submit = new Button(getTranslation("office.grant.confirm"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), submit);
    }

    private void submit() {
        if (role.isReadable()) {
            answer.show(grant.apply(role.typed(), answer.reason()), role.fields());
        }
    }
}
