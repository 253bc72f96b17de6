package be.lra.registration.ui;

import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.ui.KeyValueList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** First step, looked at again: who the visitor is; going on changes nothing. */
class IdentifiedTask extends StepTask {

    IdentifiedTask(PersonIdentity person, Runnable goOn, Runnable otherDocument) {
        super("registration.identified.title", "registration.identified.hint");
        var other = new Button(getTranslation("registration.candidates.otherDocument"), click -> otherDocument.run());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        add(
                new KeyValueList()
                        .fact(getTranslation("registration.candidates.name"), person.displayName())
                        .fact(
                                getTranslation("registration.candidates.birthDate"),
                                PersonWords.birthDate(person.birthDate()))
                        .fact(
                                getTranslation("registration.candidates.number"),
                                person.ssin().map(Ssin::formatted).orElse("")),
                other);
        onProceed("registration.wizard.continue", goOn);
    }
}
