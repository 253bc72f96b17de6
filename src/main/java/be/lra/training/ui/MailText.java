package be.lra.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain part of a mail, as a mail program shows it: its lines, and its links to press. */
class MailText extends Div {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    MailText(String text) {
        addClassName("exercise-mail-text");
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            add(new Span(text.substring(from, link.start())));
            var anchor = new Anchor(link.group(), link.group());
            anchor.setTarget(AnchorTarget.BLANK);
            anchor.getElement().setAttribute("rel", "noopener");
            add(anchor);
            from = link.end();
        }
        add(new Span(text.substring(from)));
    }
}
