package be.lra.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once before a letter that was never opened is lost with its page. */
class LeaveLetterDialog extends Dialog {

    /**
     * A dialog that leaves by one of two ways.
     *
     * @param print called when the agent goes back to the letter
     * @param leave called when the agent does without it
     */
    LeaveLetterDialog(Runnable print, Runnable leave) {
        // By Escape or a click beside it the agent stays with the letter
        addDialogCloseActionListener(closing -> closeFor(print));
        setHeaderTitle(getTranslation("registration.letter.leave.title"));
        setMaxWidth("36rem");
        var words = new Div(new Paragraph(getTranslation("registration.letter.leave.text")));
        words.addClassName("dialog-words");
        add(words);
        var confirm = new Button(getTranslation("registration.letter.leave.confirm"), click -> closeFor(leave));
        var back = new Button(getTranslation("registration.letter.leave.back"), click -> closeFor(print));
        back.addThemeVariants(ButtonVariant.PRIMARY);
        back.setAutofocus(true);
        getFooter().add(confirm, back);
    }

    private void closeFor(Runnable act) {
        close();
        act.run();
    }
}
