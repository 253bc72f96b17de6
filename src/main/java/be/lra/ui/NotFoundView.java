package be.lra.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the desk shows where there is no page, or none for this agent: the two are not told apart. */
@AnonymousAllowed
class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    private static final Logger LOG = LoggerFactory.getLogger(NotFoundView.class);

    private final transient SecureRandom random;

    NotFoundView(SecureRandom random) {
        this.random = random;
        addClassName("error-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        ErrorReference reference = ErrorReference.next(random);
        LOG.info("error {} status 404 on DESK", reference.text());
        removeAll();
        add(
                new H1(getTranslation("ui.notFound.title")),
                new Paragraph(getTranslation("ui.notFound.text")),
                new ReferenceBox(getTranslation("ui.error.reference"), reference.text()),
                new Anchor("home", getTranslation("ui.error.home")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
