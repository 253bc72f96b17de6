package be.lra.registration.ui;

import be.lra.registration.Letter;
import be.lra.registration.Reference;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Optional;

/** Opens a letter for printing in a window of its own: streamed once from memory, stored nowhere. */
class LetterLink extends Anchor {

    private static final int GONE = 410; // RFC 9110 §15.5.11

    LetterLink(String label, Letter letter, Reference reference, Runnable opened) {
        addClassName("letter-link");
        setText(label);
        DownloadHandler once = event -> stream(event, letter, reference);
        setHref(once);
        setTarget(AnchorTarget.BLANK);
        getElement().removeAttribute("download");
        getElement().addEventListener("click", click -> opened.run());
    }

    private static void stream(DownloadEvent event, Letter letter, Reference reference) throws IOException {
        Optional<byte[]> pdf = letter.takeOnce();
        if (pdf.isEmpty()) {
            event.getResponse().setStatus(GONE);
            return;
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.inline("letter-" + reference.value() + ".pdf");
        event.setContentType("application/pdf");
        event.setContentLength(pdf.get().length);
        event.getOutputStream().write(pdf.get());
    }
}
