package be.lra.registration.ui;

import be.lra.ui.Polling;

/** First step, for a moment: the card is on the screen, and only then the registers are asked, however long they take. */
class AskingTask extends StepTask {

    private static final String SHOWN = "card-shown";

    /** What is drawn in this frame is on the screen when the next one begins. */
    private static final String TELL_WHEN_SHOWN =
            "requestAnimationFrame(() => setTimeout(() => this.dispatchEvent(new CustomEvent('card-shown'))))";

    private final Runnable ask;
    private boolean asked;

    AskingTask(Runnable ask) {
        super("registration.register.asking", "registration.register.asking.hint");
        this.ask = ask;
        getElement().setAttribute("aria-busy", "true");
        getElement().addEventListener(SHOWN, shown -> askOnce());
        addAttachListener(attach -> getElement().executeJs(TELL_WHEN_SHOWN));
        Polling.everySecond(this, this::askOnce); // a page behind others is not drawn
    }

    private void askOnce() {
        if (!asked) {
            asked = true;
            ask.run();
        }
    }
}
