package be.lra.registration.ui;

import be.lra.registration.Step;
import be.lra.ui.CoursesLink;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Help for the step at hand: what to do, what can go wrong, what to say to the visitor. Opened and closed with F1. */
class StepHelp extends Aside {

    private final H2 title = new H2();
    private final Runnable changed;
    private final Runnable suspect;
    private Step step = Step.IDENTITY;

    /**
     * Closed.
     *
     * @param changed called after it was opened or closed
     * @param suspect tells the supervisors in silence
     */
    StepHelp(Runnable changed, Runnable suspect) {
        this.changed = changed;
        this.suspect = suspect;
        addClassName("step-help");
        getElement().setAttribute("aria-label", getTranslation("registration.help.title"));
        title.getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            fill();
            title.getElement().executeJs("this.focus()");
        }
        changed.run();
    }

    /** Turns to another step; stays open or closed. */
    void turnTo(Step other) {
        step = other;
        if (isVisible()) {
            fill();
        }
    }

    private void fill() {
        removeAll();
        title.setText(getTranslation("registration.help.title.of", getTranslation("registration.step." + step.name())));
        var close = new Button(getTranslation("registration.help.close"), click -> toggle());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        add(title);
        for (String part : new String[] {"do", "wrong", "say"}) {
            add(
                    new H3(getTranslation("registration.help." + part)),
                    new Paragraph(getTranslation("registration.help." + step.name() + "." + part)));
        }
        var silent = new Button(getTranslation("registration.help.silent.button"), click -> suspect.run());
        silent.addThemeVariants(ButtonVariant.TERTIARY);
        add(
                new H3(getTranslation("registration.help.silent")),
                new Paragraph(getTranslation("registration.help.silent.text")),
                silent,
                new CoursesLink(),
                close);
    }
}
