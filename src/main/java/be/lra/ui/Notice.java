package be.lra.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A sentence that matters, in a box: what happened, what it means, what to do next. */
public class Notice extends Div {

    /** How it is meant; shown by colour, by sign and, to screen readers, by urgency. */
    public enum Kind {
        INFO("i"),
        SUCCESS("✓"),
        WARNING("!"),
        ERROR("✕");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    /** A box with a bold first sentence and an explanation, both already in the agent's language. */
    public Notice(Kind kind, String title, String text) {
        addClassNames("notice", "notice-" + kind.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", kind == Kind.ERROR ? "alert" : "status");
        var sign = new Span(kind.sign);
        sign.addClassName("notice-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var words = new Div();
        words.addClassName("notice-words");
        if (!title.isEmpty()) {
            var heading = new Paragraph(title);
            heading.addClassName("notice-title");
            words.add(heading);
        }
        if (!text.isEmpty()) {
            words.add(new Paragraph(text));
        }
        add(sign, words);
    }

    public static Notice info(String title, String text) {
        return new Notice(Kind.INFO, title, text);
    }

    public static Notice success(String title, String text) {
        return new Notice(Kind.SUCCESS, title, text);
    }

    public static Notice warning(String title, String text) {
        return new Notice(Kind.WARNING, title, text);
    }

    public static Notice error(String title, String text) {
        return new Notice(Kind.ERROR, title, text);
    }
}
