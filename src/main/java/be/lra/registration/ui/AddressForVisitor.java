package be.lra.registration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.Consumer;

/** A page for the visitor's eyes: only the address, large, in the visitor's language. */
class AddressForVisitor extends Dialog {

    AddressForVisitor(String typedAddress, Locale language, Consumer<Boolean> answer) {
        setSizeFull();
        setCloseOnOutsideClick(false);
        addClassName("visitor-page");
        setAriaLabel(text("registration.visitor.question", language));
        var question = new Paragraph(text("registration.visitor.question", language));
        question.addClassName("visitor-question");
        var address = new Paragraph(typedAddress);
        address.addClassName("visitor-address");
        var explanation = new Paragraph(text("registration.visitor.explanation", language));
        explanation.addClassName("visitor-explanation");
        var yes = new Button(text("registration.visitor.yes", language), click -> close(answer, true));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setAutofocus(true);
        var no = new Button(text("registration.visitor.no", language), click -> close(answer, false));
        var buttons = new Div(yes, no);
        buttons.addClassName("visitor-buttons");
        var page = new Div(question, address, explanation, buttons);
        page.addClassName("visitor-content");
        page.getElement().setAttribute("lang", language.getLanguage());
        add(page);
    }

    private void close(Consumer<Boolean> answer, boolean confirmed) {
        close();
        answer.accept(confirmed);
    }

    private static String text(String key, Locale language) {
        return UI.getCurrent().getTranslation(language, key);
    }
}
