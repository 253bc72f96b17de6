package be.lra.office.ui;

import be.lra.office.StaffOutcome;
import be.lra.office.TypedPerson;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;

/** Where an administrator enters who an agent is. What stood there before is not shown: only a fingerprint is kept. */
class PersonDialog extends Dialog {

    private final PersonFields person = new PersonFields();

    /** @param afterwards shows the page again */
    PersonDialog(String pseudonym, SerializableFunction<TypedPerson, StaffOutcome> save, Command afterwards) {
        var answer = new StaffAnswer(this, afterwards);
        setHeaderTitle(getTranslation("office.person.title", pseudonym));
        setWidth("40rem");
        setMaxWidth("94vw");
        var content = new Div(answer, new Paragraph(getTranslation("office.person.why")), person);
        content.addClassName("stack");
        add(content);
        var submit = new Button(
                getTranslation("office.change.save"),
                click -> answer.show(save.apply(person.typed()), person.fields()));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), submit);
    }
}
