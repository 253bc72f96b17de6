package be.lra.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The task of one step: a question, room for what went wrong, the fields. Subclasses say what "continue" means. */
class StepTask extends Div {

    private static final String ENTER_OUTSIDE_CONTROLS =
            "event.key === 'Enter' && !event.composedPath().some(e => e.matches"
                    + " && e.matches('button, a, textarea, vaadin-button, summary'))";

    /** Where a click beside everything, or the closed help, left the focus nowhere, Enter still goes on with the step. */
    private static final String HEAR_ENTER_FROM_NOWHERE = """
            const hear = e => {
              if (!this.isConnected) {
                document.removeEventListener('keydown', hear);
              } else if (e.key === 'Enter' && (e.target === document.body || e.target.tagName === 'MAIN')) {
                this.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}));
              }
            };
            document.addEventListener('keydown', hear);""";

    private final H2 title = new H2();
    private final Div trouble = new Div();
    private @Nullable Runnable proceed;
    private String proceedKey = "registration.wizard.continue";

    StepTask(String titleKey, String hintKey) {
        addClassName("visit-task");
        trouble.addClassName("visit-trouble");
        title.setText(getTranslation(titleKey));
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
        if (!hintKey.isEmpty()) {
            var hint = new Paragraph(getTranslation(hintKey));
            hint.addClassName("visit-hint");
            add(hint);
        }
        add(trouble);
    }

    /** What the primary button and Enter do in this step; without it, the button is not shown. */
    final void onProceed(String buttonKey, Runnable action) {
        proceedKey = buttonKey;
        proceed = action;
        getElement().addEventListener("keydown", key -> proceed()).setFilter(ENTER_OUTSIDE_CONTROLS);
        getElement().executeJs(HEAR_ENTER_FROM_NOWHERE);
    }

    final boolean canProceed() {
        return proceed != null;
    }

    final String proceedKey() {
        return proceedKey;
    }

    final void proceed() {
        if (proceed != null) {
            proceed.run();
        }
    }

    /** Puts the focus where Enter goes on with the step. */
    final void focusTitle() {
        title.getElement().executeJs("this.focus()");
    }

    /** Says what went wrong, in the place where all steps say it. */
    final void trouble(Component notice) {
        trouble.removeAll();
        trouble.add(notice);
    }

    final void noTrouble() {
        trouble.removeAll();
    }
}
