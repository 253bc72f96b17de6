package be.lra.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the desk shows when a page could not be made: that nothing is lost, what to do, and a reference. */
@AnonymousAllowed
class ErrorView extends Div implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

    private final transient SecureRandom random;

    ErrorView(SecureRandom random) {
        this.random = random;
        addClassName("error-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        ErrorReference reference = ErrorReference.next(random);
        LOG.error("error {}", reference.text(), parameter.getException());
        removeAll();
        add(
                new H1(getTranslation("ui.error.title")),
                new Paragraph(getTranslation("ui.error.text")),
                new ReferenceBox(getTranslation("ui.error.reference"), reference.text()),
                new Anchor("home", getTranslation("ui.error.home")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
