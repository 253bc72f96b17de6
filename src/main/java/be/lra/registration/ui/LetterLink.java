package be.lra.registration.ui;

import be.lra.registration.Letter;
import be.lra.registration.Reference;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.server.VaadinSession;

/** Opens a letter for printing in a window of its own: handed out once from memory, stored nowhere. */
class LetterLink extends Anchor {

    /** @param opened called on the screen of the link, when the letter was handed out */
    LetterLink(String label, Letter letter, Reference reference, Runnable opened) {
        addClassName("letter-link");
        setText(label);
        setTarget(AnchorTarget.BLANK);
        addAttachListener(attach -> {
            UI ui = attach.getUI();
            setHref(LettersInHand.of(attach.getSession()).put(letter, reference, () -> tell(ui, opened)));
        });
        addDetachListener(detach -> forget(detach.getSession()));
    }

    /** The letter leaves by a request of its own; the screen learns of it at its next look for news. */
    private static void tell(UI ui, Runnable opened) {
        var _ = ui.access(opened::run);
    }

    private void forget(VaadinSession session) {
        LettersInHand.of(session).remove(getHref());
    }
}
