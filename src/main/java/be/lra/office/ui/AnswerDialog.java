package be.lra.office.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;

/** Where an administrator writes why he rejects what another proposed. */
class AnswerDialog extends Dialog {

    private static final int LONGEST = 300; // signs

    private final TextArea words = new TextArea();

    /** @param reject whether the words were a reason; the dialog stays until they are */
    AnswerDialog(String author, SerializablePredicate<String> reject) {
        setHeaderTitle(getTranslation("office.review.reject.title"));
        setWidth("36rem");
        setMaxWidth("94vw");
        words.setLabel(getTranslation("office.review.reject.words"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        var content = new Div(new Paragraph(getTranslation("office.review.reject.text", author)), words);
        content.addClassName("dialog-words");
        add(content);
        var confirm = new Button(getTranslation("office.review.reject"), click -> confirm(reject));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), confirm);
        addOpenedChangeListener(change -> words.focus());
    }

    private void confirm(SerializablePredicate<String> reject) {
        if (reject.test(words.getValue())) {
            close();
            return;
        }
        words.setErrorMessage(getTranslation("office.review.outcome.REASON_MISSING"));
        words.setInvalid(true);
        words.focus();
    }
}
