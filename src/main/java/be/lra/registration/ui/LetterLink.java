package be.lra.registration.ui;

import be.lra.registration.Letter;
import be.lra.registration.Reference;
import be.lra.ui.LeaveGuard;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;

/**
 * Opens a letter for printing in a window of its own: handed out once from memory, stored nowhere. Asks before its page
 * is left with the letter unopened.
 */
class LetterLink extends Anchor {

    /** A dialog that closes gives the focus back to where it was; that has to be over. */
    private static final String FOCUS_AFTER_DIALOG = "setTimeout(() => this.focus(), 200)";

    private @Nullable LeaveGuard guard;
    private @Nullable LeaveLetterDialog question;

    /** @param opened called on the screen of the link, when the letter was handed out */
    LetterLink(String label, Letter letter, Reference reference, Runnable opened) {
        addClassName("letter-link");
        setText(label);
        setTarget(AnchorTarget.BLANK);
        addAttachListener(attach -> {
            UI ui = attach.getUI();
            setHref(LettersInHand.of(attach.getSession()).put(letter, reference, () -> tell(ui, opened)));
            guard = LeaveGuard.stand(ui, this::ask);
        });
        addDetachListener(detach -> {
            settle();
            forget(detach.getSession());
        });
    }

    /** The letter leaves by a request of its own; the screen learns of it at its next look for news. */
    private void tell(UI ui, Runnable opened) {
        var _ = ui.access(() -> {
            settle();
            opened.run();
        });
    }

    private void forget(VaadinSession session) {
        LettersInHand.of(session).remove(getHref());
    }

    private void ask(LeaveGuard.Way way) {
        closeQuestion();
        question = new LeaveLetterDialog(
                () -> {
                    way.stay().run();
                    getElement().executeJs(FOCUS_AFTER_DIALOG);
                },
                way.leave());
        question.open();
    }

    /** The letter may be opened while the question stands: then there is nothing to ask any more. */
    private void settle() {
        if (guard != null) {
            guard.end();
        }
        closeQuestion();
    }

    private void closeQuestion() {
        if (question != null) {
            question.close();
        }
    }
}
