package be.lra.office.ui;

import be.lra.office.NewsOutcome;
import be.lra.office.NewsTerm;
import be.lra.office.OfficeNews;
import be.lra.office.OfficeNews.Standing;
import be.lra.ui.DeskTimes;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Where something is told to everybody at the desks of the office, and taken away again. */
@Route(value = "news", layout = MainLayout.class)
@Menu(title = "office.news.menu", order = 94, icon = "vaadin:megaphone")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class NewsView extends Div implements HasDynamicTitle {

    private static final int ROOM = 2; // times what is allowed: what was pasted is not cut off in silence

    private final transient OfficeNews news;
    private final Div standing = new Div();
    private final Div answer = new Div();
    private final TextArea text = new TextArea();
    private final Checkbox urgent = new Checkbox();
    private final RadioButtonGroup<NewsTerm> term = new RadioButtonGroup<>();

    NewsView(OfficeNews news) {
        this.news = news;
        addClassName("stack");
        answer.getElement().setAttribute("aria-live", "polite");
        standing.addClassName("card");
        add(new PageHeading(getPageTitle(), getTranslation("office.news.explain")), answer, standing, form());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.news.title");
    }

    private Div form() {
        text.setLabel(getTranslation("office.news.label"));
        text.setHelperText(getTranslation("office.news.help", OfficeNews.LONGEST));
        text.setMaxLength(ROOM * OfficeNews.LONGEST);
        text.setWidthFull();
        urgent.setLabel(getTranslation("office.news.urgent"));
        term.setLabel(getTranslation("office.news.term"));
        term.setItems(NewsTerm.values());
        term.setItemLabelGenerator(it -> getTranslation("office.news.term." + it));
        term.setValue(NewsTerm.TODAY);
        term.getThemeNames().add("horizontal");
        var tell = new Button(getTranslation("office.news.tell"), click -> tell());
        tell.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(
                new H2(getTranslation("office.news.new")),
                new Paragraph(getTranslation("office.news.replaces")),
                text,
                term,
                urgent,
                new Div(tell));
        form.addClassNames("card", "stack");
        return form;
    }

    private void tell() {
        text.setInvalid(false);
        answer.removeAll();
        switch (news.tell(text.getValue(), urgent.getValue(), term.getValue())) {
            case NewsOutcome.Told _ -> {
                text.clear();
                urgent.clear();
                term.setValue(NewsTerm.TODAY);
                answer.add(Notice.success(getTranslation("office.news.told"), ""));
                show();
            }
            case NewsOutcome.Empty _ -> refuse(getTranslation("office.news.empty"));
            case NewsOutcome.TooLong(int most) -> refuse(getTranslation("office.news.tooLong", most));
        }
    }

    private void refuse(String why) {
        text.setErrorMessage(why);
        text.setInvalid(true);
        text.focus();
    }

    private void show() {
        standing.removeAll();
        standing.add(new H2(getTranslation("office.news.now")));
        news.standing()
                .ifPresentOrElse(this::show, () -> standing.add(new Paragraph(getTranslation("office.news.none"))));
    }

    private void show(Standing shown) {
        var until = new Paragraph(getTranslation(
                "office.news.until", DeskTimes.dayInWords(shown.until().minusSeconds(1), getLocale())));
        var withdraw = new Button(getTranslation("office.news.withdraw"), click -> {
            news.withdraw();
            answer.removeAll();
            show();
        });
        var body = new Div(new Paragraph(shown.text()), until, new Div(withdraw));
        body.addClassName("stack");
        standing.add(body);
    }
}
