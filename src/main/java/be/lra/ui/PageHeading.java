package be.lra.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a view: its title, and one sentence on what it is for. */
public class PageHeading extends Div {

    /** Both texts already in the agent's language; the sentence may be empty. */
    public PageHeading(String title, String sentence) {
        addClassName("page-heading");
        add(new H1(title));
        if (!sentence.isEmpty()) {
            add(new Paragraph(sentence));
        }
    }
}
