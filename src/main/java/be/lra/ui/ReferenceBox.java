package be.lra.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A reference people read aloud: large, in signs of equal width. */
public class ReferenceBox extends Div {

    /** A box with a caption above the reference. */
    public ReferenceBox(String caption, String reference) {
        addClassName("reference-box");
        var label = new Span(caption);
        label.addClassName("reference-caption");
        var value = new Span(reference);
        value.addClassName("reference-value");
        add(label, value);
    }
}
