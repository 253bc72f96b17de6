package be.lra.office.ui;

import be.lra.office.DocumentRuleOverview;
import be.lra.office.DocumentRulesAdministration;
import be.lra.ui.DeskTimes;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which documents the desks of the office accept, and what is looked at on them. */
@Route(value = "documents", layout = MainLayout.class)
@Menu(title = "office.document.menu", order = 91.7, icon = "vaadin:user-card")
@RolesAllowed("ADMINISTRATOR")
class DocumentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DocumentRulesAdministration administration;
    private final transient Clock clock;
    private final Div news = new Div();
    private final Div board = new Div();

    DocumentsView(DocumentRulesAdministration administration, Clock clock) {
        this.administration = administration;
        this.clock = clock;
        addClassNames("stack", "documents-page");
        news.getElement().setAttribute("aria-live", "polite");
        board.addClassName("stack");
        add(new PageHeading(getPageTitle(), getTranslation("office.document.text")), news, never(), board);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.document.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private Div never() {
        var list = new UnorderedList();
        Stream.of("original", "features", "chip", "checkDoc", "other", "nobody")
                .map(one -> new ListItem(getTranslation("office.document.never." + one)))
                .forEach(list::add);
        var card = new Div(
                new H2(getTranslation("office.document.never.title")),
                new Paragraph(getTranslation("office.document.never.text")),
                list);
        card.addClassName("card");
        return card;
    }

    private void show() {
        board.removeAll();
        List<DocumentRuleOverview> rules = administration.overview();
        Predicate<DocumentRuleOverview> belgian = one -> one.kind().code().startsWith("belgian-");
        section("office.document.belgian", rules.stream().filter(belgian));
        section("office.document.foreign", rules.stream().filter(belgian.negate()));
    }

    private void section(String title, Stream<DocumentRuleOverview> rules) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM);
        var cards = new Div();
        cards.addClassNames("form-columns", "form-pairs", "document-rules");
        rules.map(one -> new DocumentRuleCard(one, today, () -> change(one))).forEach(cards::add);
        board.add(new H2(getTranslation(title)), cards);
    }

    private void change(DocumentRuleOverview one) {
        new DocumentRuleDialog(one, administration::propose, this::proposed).open();
    }

    private void proposed(Instant until) {
        show();
        news.removeAll();
        news.add(Notice.success(
                getTranslation("office.change.proposed.title"),
                getTranslation("office.document.proposed", DeskTimes.day(until))));
        news.scrollIntoView();
    }
}
