package be.lra.registration.ui;

import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** Fifth step: print the letter, and see the mail leave while the visitor is still there. */
class LetterTask extends StepTask {

    /** A dialog that closes gives the focus back to where it was; that has to be over. */
    private static final String FOCUS_AFTER_DIALOG = "setTimeout(() => this.focus(), 200)";

    private final LetterLink print;
    private @Nullable LeaveLetterDialog question;

    LetterTask(LetterLink print, LetterFacts facts, Runnable newLetter, Runnable nextVisitor) {
        super("registration.letter.title", "registration.letter.hint");
        this.print = print;
        print.getElement().setAttribute("autofocus", true);
        print.getElement().executeJs("this.focus()");
        var next = new Button(getTranslation("registration.letter.next"), click -> nextVisitor.run());
        var again = new Button(getTranslation("registration.letter.again"), click -> newLetter.run());
        again.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(print, next, again);
        actions.addClassNames("visit-line", "letter-line");
        trouble(Notice.success(
                getTranslation("registration.letter.done"), getTranslation("registration.letter.done.text")));
        add(actions, facts);
        // The letter may be opened while the question stands: then there is nothing to ask any more
        addDetachListener(detach -> endQuestion());
    }

    /**
     * Asks whether the agent means to do without this letter.
     *
     * @param stay called when the agent goes back to the letter
     * @param leave called when the agent does without it
     */
    void ask(Runnable stay, Runnable leave) {
        endQuestion();
        question = new LeaveLetterDialog(
                () -> {
                    stay.run();
                    print.getElement().executeJs(FOCUS_AFTER_DIALOG);
                },
                leave);
        question.open();
    }

    private void endQuestion() {
        if (question != null) {
            question.close();
        }
    }
}
