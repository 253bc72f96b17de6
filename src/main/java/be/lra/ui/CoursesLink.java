package be.lra.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;

/** The way to Connectoo, the free training of those who help citizens with digital services (domain.md 14). */
public class CoursesLink extends Anchor {

    private static final String CONNECTOO = "https://www.connectoo.belgium.be/"; // seed 003

    public CoursesLink() {
        super(CONNECTOO);
        setText(getTranslation("ui.courses"));
        setTarget(AnchorTarget.BLANK);
        getElement().setAttribute("rel", "noopener noreferrer");
    }
}
