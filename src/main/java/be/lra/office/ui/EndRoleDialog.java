package be.lra.office.ui;

import be.lra.office.StaffOutcome;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import java.util.Map;

/** Asks once before a role ends. */
class EndRoleDialog extends Dialog {

    /**
     * A dialog about a role, told by its name.
     *
     * @param afterwards shows the page again
     */
    EndRoleDialog(String pseudonym, String role, SerializableSupplier<StaffOutcome> end, Command afterwards) {
        var answer = new StaffAnswer(this, afterwards);
        setHeaderTitle(getTranslation("office.end.title", role, pseudonym));
        setWidth("34rem");
        setMaxWidth("94vw");
        var content = new Div(answer, new Paragraph(getTranslation("office.end.text")));
        content.addClassName("stack");
        add(content);
        var confirm = new Button(getTranslation("office.end.confirm"), click -> answer.show(end.get(), Map.of()));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), confirm);
    }
}
