package be.lra.registration.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands out a letter at its address, once; whoever comes again finds {@link LetterOpenedView} there. */
@Component
class LetterDoor implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(LetterDoor::handOut);
    }

    /** Whether a letter was handed out; else the page of that address is shown. */
    private static boolean handOut(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        String path = request.getPathInfo();
        if (path == null
                || !path.startsWith("/" + LetterOpenedView.PATH)
                || !request.getMethod().equals("GET")) {
            return false;
        }
        Optional<byte[]> pdf = lettersOf(session).open(path.substring(1));
        if (pdf.isEmpty()) {
            return false;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"letter.pdf\"");
        response.setContentType("application/pdf");
        response.setContentLength(pdf.get().length);
        response.getOutputStream().write(pdf.get());
        return true;
    }

    private static LettersInHand lettersOf(VaadinSession session) {
        session.lock();
        try {
            return LettersInHand.of(session);
        } finally {
            session.unlock();
        }
    }
}
