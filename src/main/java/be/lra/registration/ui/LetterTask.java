package be.lra.registration.ui;

import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** Fifth step: print the letter, and see the mail leave while the visitor is still there. */
class LetterTask extends StepTask {

    /** A dialog that closes gives the focus back to where it was; that has to be over. */
    private static final String FOCUS_AFTER_DIALOG = "setTimeout(() => this.focus(), 200)";

    private final LeaveLetterDialog leaving;

    LetterTask(LetterLink print, LetterFacts facts, Runnable newLetter, Runnable nextVisitor) {
        super("registration.letter.title", "registration.letter.hint");
        leaving = new LeaveLetterDialog(() -> print.getElement().executeJs(FOCUS_AFTER_DIALOG), nextVisitor);
        print.getElement().setAttribute("autofocus", true);
        print.getElement().executeJs("this.focus()");
        var next = new Button(getTranslation("registration.letter.next"), click -> leave());
        var again = new Button(getTranslation("registration.letter.again"), click -> newLetter.run());
        again.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(print, next, again);
        actions.addClassNames("visit-line", "letter-line");
        trouble(Notice.success(
                getTranslation("registration.letter.done"), getTranslation("registration.letter.done.text")));
        add(actions, facts);
        // The letter may be opened while the question stands: then there is nothing to ask any more
        addDetachListener(detach -> leaving.close());
    }

    /** Goes on to the next visitor, if the agent means to do without this letter. */
    void leave() {
        leaving.open();
    }
}
