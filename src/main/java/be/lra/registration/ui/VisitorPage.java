package be.lra.registration.ui;

import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.registration.Contact;
import be.lra.ui.KeyValueList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.Consumer;

/** A page for the visitor's eyes: one question, large, in the visitor's language, and nothing else. */
class VisitorPage extends Dialog {

    /**
     * A page whose texts are {@code <key>question}, {@code explanation}, {@code yes} and {@code no}.
     *
     * @param answer called with what the visitor pressed
     */
    private VisitorPage(String key, Component content, Locale language, Consumer<Boolean> answer) {
        setSizeFull();
        setCloseOnOutsideClick(false);
        addClassName("visitor-page");
        setAriaLabel(text(key + "question", language));
        var question = new Paragraph(text(key + "question", language));
        question.addClassName("visitor-question");
        var explanation = new Paragraph(text(key + "explanation", language));
        explanation.addClassName("visitor-explanation");
        var yes = new Button(text(key + "yes", language), click -> close(answer, true));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setAutofocus(true);
        var no = new Button(text(key + "no", language), click -> close(answer, false));
        var buttons = new Div(yes, no);
        buttons.addClassName("visitor-buttons");
        var page = new Div(question, content, explanation, buttons);
        page.addClassName("visitor-content");
        page.getElement().setAttribute("lang", language.getLanguage());
        add(page);
    }

    /** Is this address yours? */
    static VisitorPage address(String typedAddress, Language language, Consumer<Boolean> answer) {
        var address = new Paragraph(typedAddress);
        address.addClassName("visitor-address");
        return new VisitorPage("registration.visitor.", address, language.locale(), answer);
    }

    /** Is everything right? Without the national number: a hall may look on, and the agent compares it himself. */
    static VisitorPage summary(PersonIdentity person, Contact contact, Consumer<Boolean> answer) {
        Locale language = contact.language().locale();
        var facts = new KeyValueList()
                .fact(text("registration.candidates.name", language), person.displayName())
                .fact(
                        text("registration.candidates.birthDate", language),
                        PersonWords.birthDateInWords(person.birthDate(), language))
                .fact(
                        text("registration.email.address", language),
                        contact.email().value())
                .fact(text("registration.email.language", language), PersonWords.ownName(contact.language()));
        facts.addClassName("visitor-summary");
        return new VisitorPage("registration.visitor.summary.", facts, language, answer);
    }

    private void close(Consumer<Boolean> answer, boolean confirmed) {
        close();
        answer.accept(confirmed);
    }

    private static String text(String key, Locale language) {
        return UI.getCurrent().getTranslation(language, key);
    }
}
