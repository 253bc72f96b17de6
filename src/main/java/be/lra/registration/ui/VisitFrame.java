package be.lra.registration.ui;

import be.lra.account.MeansAdvice;
import be.lra.registration.Step;
import be.lra.registration.Visit;
import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import be.lra.ui.StepIndicator;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What stays around every step: title, steps, the visitor so far, the buttons and their keys. */
class VisitFrame extends Div {

    private static final String NEXT_ERROR = "const all = [...this.querySelectorAll('[invalid]')];"
            + "const at = all.indexOf(document.activeElement?.closest('[invalid]'));"
            + "if (all.length) { all[(at + 1) % all.length].focus(); }";

    /**
     * Whoever works with keys alone needs the focus within the step: in its first field, else at its title. A step begins at
     * its title, however far the one before was scrolled.
     */
    private static final String TAKE_FOCUS = "setTimeout(() => {"
            + "document.scrollingElement.scrollTop = 0; this.closest('main')?.scrollTo(0, 0);"
            + "if (!this.contains(document.activeElement)) { this.querySelector('h2')?.focus({preventScroll: true}); }"
            + "}, 200)";

    private final Span reference = new Span();
    private final Span closes = new Span();
    private final StepIndicator steps;
    private final Section body = new Section();
    private final VisitorPanel panel;
    private final Button helpButton = new Button();
    private final StepHelp help;
    private final Button backButton = new Button();
    private final Button refuseButton = new Button();
    private final Div continueSlot = new Div();
    private final Div buttons;
    private Step step = Step.IDENTITY;
    private StepTask task = new StepTask("registration.wizard.title", "");

    /**
     * What the agent can do in every step.
     *
     * @param lookForPhoto called while the photo of a card is still to come
     * @param suspect tells the supervisors in silence
     * @param appointment the line about the appointment of a visit
     */
    record Acts(
            Runnable back,
            Runnable refuse,
            Runnable lookForPhoto,
            Runnable suspect,
            Function<Visit, AppointmentLine> appointment) {}

    VisitFrame(MeansAdvice advice, Acts acts) {
        panel = new VisitorPanel(advice, acts.lookForPhoto(), acts.appointment());
        help = new StepHelp(this::tellHelp, acts.suspect());
        addClassName("visit-frame");
        steps = new StepIndicator(Arrays.stream(Step.values())
                .map(one -> getTranslation("registration.step." + one.name()))
                .toList());
        reference.addClassName("visit-reference");
        closes.addClassName("visit-closes");
        helpButton.setText(getTranslation("registration.help.button"));
        helpButton.addThemeVariants(ButtonVariant.TERTIARY);
        helpButton.addClickListener(click -> help.toggle());
        tellHelp();
        var title = new Div(new H1(getTranslation("registration.wizard.title")), reference, closes, helpButton);
        title.addClassName("visit-title");
        var head = new Header(title, steps);
        head.addClassName("visit-top");
        body.addClassName("visit-body");
        buttons = buttons(acts.back(), acts.refuse());
        var work = new Div(body, buttons);
        work.addClassName("visit-work");
        var side = new Div(help, panel);
        side.addClassName("visit-side");
        var columns = new Div(work, side);
        columns.addClassName("visit-main");
        add(head, columns);
        keys(acts);
    }

    private Div buttons(Runnable back, Runnable refuse) {
        backButton.setText(getTranslation("registration.wizard.back"));
        backButton.addClickListener(click -> back.run());
        refuseButton.setText(getTranslation("registration.wizard.refuse"));
        refuseButton.addThemeVariants(ButtonVariant.TERTIARY);
        refuseButton.addClassName("visit-refuse");
        refuseButton.addClickListener(click -> refuse.run());
        var line = new Div(backButton, refuseButton, continueSlot);
        line.addClassName("visit-buttons");
        return line;
    }

    private void keys(Acts acts) {
        Shortcuts.addShortcutListener(this, () -> escape(acts.back()), Key.ESCAPE)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> getElement().executeJs(NEXT_ERROR), Key.F2);
        Shortcuts.addShortcutListener(this, help::toggle, Key.F1);
        Shortcuts.addShortcutListener(this, acts.suspect()::run, Key.F9); // shows nothing, on purpose
    }

    /** Closes what was opened last: the help lies over the step, so it goes first. */
    private void escape(Runnable back) {
        if (help.isVisible()) {
            help.toggle();
            task.getElement().executeJs(TAKE_FOCUS);
        } else {
            back.run();
        }
    }

    private void tellHelp() {
        helpButton.getElement().setAttribute("aria-expanded", String.valueOf(help.isVisible()));
    }

    void show(Visit visit, Step shown, Optional<byte[]> photo, StepTask content) {
        reference.setText(visit.reference().value());
        closes.setText(getTranslation("registration.wizard.until", DeskTimes.time(visit.closesAt())));
        panel.show(visit, photo, shown);
        refuseButton.setVisible(true);
        show(shown, content);
    }

    /** The photo came while the agent was at this step: the step stays as it is. */
    void showPhoto(Visit visit, byte[] photo) {
        panel.show(visit, Optional.of(photo), step);
        with(ChecksTask.class, checks -> checks.show(photo));
    }

    /** The last step: nothing can be refused any more. */
    void showLetter(StepTask content) {
        closes.setText("");
        refuseButton.setVisible(false);
        backButton.setVisible(false);
        buttons.setVisible(content.canProceed());
        show(Step.LETTER, content);
    }

    private void show(Step shown, StepTask content) {
        step = shown;
        task = content;
        help.turnTo(shown);
        steps.show(List.of(Step.values()).indexOf(shown));
        body.removeAll();
        body.add(content);
        content.getElement().executeJs(TAKE_FOCUS);
        continueSlot.removeAll();
        if (content.canProceed()) {
            continueSlot.add(continueButton(content));
        }
    }

    /** A new button for every step: a second click on the last one finds nobody. */
    private Button continueButton(StepTask content) {
        var button = new Button(getTranslation(content.proceedKey()), click -> content.proceed());
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        return button;
    }

    /** Nothing can be done here any more: says why. */
    void showOnly(Notice notice) {
        body.removeAll();
        body.add(notice);
        continueSlot.removeAll();
        refuseButton.setVisible(false);
    }

    void trouble(Notice notice) {
        task.trouble(notice);
    }

    /** Lets the task on the screen show something, if it is of this kind. */
    <T extends StepTask> void with(Class<T> kind, Consumer<T> show) {
        if (kind.isInstance(task)) {
            show.accept(kind.cast(task));
        }
    }

    Step step() {
        return step;
    }
}
