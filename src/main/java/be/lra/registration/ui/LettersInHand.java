package be.lra.registration.ui;

import be.lra.registration.Letter;
import be.lra.registration.Reference;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The letters on the screens of one agent, waiting to be opened: in the memory of his session, each under an address
 * that works once (security.md 17).
 */
final class LettersInHand {

    private final Map<String, InHand> letters = new ConcurrentHashMap<>();

    /** Those of a session that is locked. */
    static LettersInHand of(VaadinSession session) {
        LettersInHand known = session.getAttribute(LettersInHand.class);
        if (known == null) {
            known = new LettersInHand();
            session.setAttribute(LettersInHand.class, known);
        }
        return known;
    }

    /**
     * Puts a letter under an address, relative to the desk's own.
     *
     * @param opened called once, when the letter is handed out
     */
    String put(Letter letter, Reference reference, Runnable opened) {
        String address = LetterOpenedView.address(reference, UUID.randomUUID());
        letters.put(address, new InHand(letter, opened));
        return address;
    }

    void remove(String address) {
        letters.remove(address);
    }

    /** The PDF for whoever asks first; empty for an address that was used, left the screen, or never was. */
    Optional<byte[]> open(String unverifiedAddress) {
        InHand found = letters.remove(unverifiedAddress);
        if (found == null) {
            return Optional.empty();
        }
        Optional<byte[]> pdf = found.letter().takeOnce();
        if (pdf.isPresent()) {
            found.opened().run();
        }
        return pdf;
    }

    private record InHand(Letter letter, Runnable opened) {}
}
