package be.lra.office.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** Shows what a letter or a mail would look like. */
class SpecimenDialog extends Dialog {

    private SpecimenDialog(String title, Component content) {
        setHeaderTitle(title);
        setWidth("42rem");
        setMaxWidth("94vw");
        add(content);
        getFooter().add(new Button(getTranslation("office.specimen.close"), click -> close()));
    }

    /** A letter opens in a window of its own. */
    static SpecimenDialog letter(byte[] pdf, Component about) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(pdf), "specimen.pdf", "application/pdf", pdf.length))
                        .inline(),
                about.getTranslation("office.specimen.letter.open"));
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("letter-link");
        var words = new Div(new Paragraph(about.getTranslation("office.specimen.letter.text")), link);
        words.addClassName("dialog-words");
        return new SpecimenDialog(about.getTranslation("office.specimen.letter"), words);
    }

    static SpecimenDialog mail(String text, Component about) {
        var words = new Pre(text);
        words.addClassName("specimen-mail");
        words.getElement().setAttribute("tabindex", "0"); // a long one scrolls
        return new SpecimenDialog(about.getTranslation("office.specimen.mail"), words);
    }
}
