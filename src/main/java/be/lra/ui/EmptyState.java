package be.lra.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a list shows while there is nothing in it: why, and what would fill it. */
public class EmptyState extends Div {

    /** Both texts already in the agent's language. */
    public EmptyState(VaadinIcon sign, String title, String text) {
        addClassName("empty-state");
        Icon icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var heading = new Paragraph(title);
        heading.addClassName("empty-title");
        add(icon, heading, new Paragraph(text));
    }
}
