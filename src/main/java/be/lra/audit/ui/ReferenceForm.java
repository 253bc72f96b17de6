package be.lra.audit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;

/** The quick way: the reference of a registration, then Enter. */
class ReferenceForm extends Div {

    private static final int LONGEST = 40; // characters; references are shorter

    private final TextField reference = new TextField();

    ReferenceForm(SerializableConsumer<String> open) {
        addClassNames("card", "row");
        reference.setLabel(getTranslation("audit.reference.label"));
        reference.setHelperText(getTranslation("audit.reference.help"));
        reference.setMaxLength(LONGEST);
        reference.setWidth("20rem");
        reference.setAutofocus(true);
        reference.addClassName("mono");
        reference.addKeyPressListener(Key.ENTER, press -> submit(open));
        var button = new Button(getTranslation("audit.reference.open"), click -> submit(open));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(reference, button);
    }

    private void submit(SerializableConsumer<String> open) {
        boolean isEmpty = reference.getValue().isBlank();
        reference.setErrorMessage(getTranslation("audit.reference.required"));
        reference.setInvalid(isEmpty);
        if (!isEmpty) {
            open.accept(reference.getValue());
        }
    }
}
