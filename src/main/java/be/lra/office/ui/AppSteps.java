package be.lra.office.ui;

import be.lra.office.AgentAppOffer;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/** How an agent connects an app: open it, show it the picture or type the secret, type the code it shows. */
class AppSteps extends Div {

    AppSteps(AgentAppOffer offer) {
        addClassName("app-steps");
        var picture =
                new Image(offer.picture(getTranslation("office.app.issuer")), getTranslation("office.app.picture"));
        picture.addClassName("app-picture");
        var secret = new Code(String.join(" ", offer.groups()));
        secret.addClassName("app-secret");
        var typed = new Div(new Paragraph(getTranslation("office.app.typed")), secret);
        add(
                new Paragraph(getTranslation("office.app.text")),
                new OrderedList(
                        new ListItem(getTranslation("office.app.open")),
                        new ListItem(new Div(new Paragraph(getTranslation("office.app.show")), picture, typed)),
                        new ListItem(getTranslation("office.app.code"))));
    }
}
