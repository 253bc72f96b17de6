package be.lra.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;

/** Facts, each with its name before it. */
public class KeyValueList extends DescriptionList {

    /** An empty list. */
    public KeyValueList() {
        addClassName("facts");
    }

    /** Adds a fact; an empty value shows as a dash. */
    public KeyValueList fact(String label, String value) {
        add(new Term(label), new Description(value.isEmpty() ? "–" : value));
        return this;
    }

    public KeyValueList fact(String label, Component value) {
        add(new Term(label), new Description(value));
        return this;
    }
}
