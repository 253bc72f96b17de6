package be.lra.registration.ui;

import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** Fifth step: print the letter, and see the mail leave while the visitor is still there. */
class LetterTask extends StepTask {

    LetterTask(LetterLink print, LetterFacts facts, Runnable newLetter, Runnable nextVisitor) {
        super("registration.letter.title", "");
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
    }
}
