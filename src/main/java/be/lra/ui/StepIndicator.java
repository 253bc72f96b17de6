package be.lra.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Where one is on the way: the steps in order, those done, the one at hand. */
public class StepIndicator extends OrderedList {

    private final List<String> labels;

    /**
     * An indicator that stands at the first step.
     *
     * @param labels in the agent's language, in order
     */
    public StepIndicator(List<String> labels) {
        this.labels = List.copyOf(labels);
        addClassName("steps");
        show(0);
    }

    /**
     * Moves to a step.
     *
     * @param current index from 0; the number of steps when all are done
     */
    public final void show(int current) {
        removeAll();
        for (int index = 0; index < labels.size(); index++) {
            add(item(index, current));
        }
    }

    private ListItem item(int index, int current) {
        var number = new Span(index < current ? "✓" : String.valueOf(index + 1));
        number.addClassName("steps-number");
        var label = new Span(labels.get(index));
        label.addClassName("steps-label");
        var item = new ListItem(number, label);
        item.addClassName(index < current ? "steps-done" : "steps-open");
        if (index == current) {
            item.addClassName("steps-current");
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
