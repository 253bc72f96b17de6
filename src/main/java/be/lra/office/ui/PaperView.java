package be.lra.office.ui;

import be.lra.office.PaperAdministration;
import be.lra.office.PaperOutcome;
import be.lra.office.PaperOverview;
import be.lra.office.TypedPaper;
import be.lra.ui.DeskTimes;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Where an administrator proposes a logo and words for letters and mails. What was typed stays until it is proposed. */
@Route(value = "paper", layout = MainLayout.class)
@Menu(title = "office.paper.menu", order = 91.5, icon = "vaadin:envelope-o")
@RolesAllowed("ADMINISTRATOR")
class PaperView extends Div implements HasDynamicTitle {

    private static final int LONGEST_REASON = 300; // signs

    private final transient PaperAdministration administration;
    private final LogoPart logo = new LogoPart();
    private final PaperTexts texts = new PaperTexts();
    private final LanguageChoice language = new LanguageChoice();
    private final TextField reason = new TextField();
    private final Div news = new Div();
    private int basis;

    PaperView(PaperAdministration administration) {
        this.administration = administration;
        addClassName("stack");
        news.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeading(getPageTitle(), getTranslation("office.paper.text")),
                logo,
                texts,
                specimens(),
                proposal(),
                news);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.paper.title");
    }

    private Component specimens() {
        var line = new Div(
                language,
                new Button(getTranslation("office.specimen.letter"), click -> showLetter()),
                new Button(getTranslation("office.specimen.mail"), click -> showMail()));
        line.addClassNames("row", "specimen-row");
        return card("office.specimen.title", "office.specimen.text", line);
    }

    private Component proposal() {
        reason.setLabel(getTranslation("office.change.reason"));
        reason.setHelperText(getTranslation("office.change.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        var propose = new Button(getTranslation("office.paper.propose"), click -> propose());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        return card("office.change.two.title", "office.paper.two", new Div(reason), new Div(propose));
    }

    private Div card(String title, String text, Component... content) {
        var card = new Div(new H2(getTranslation(title)), new Paragraph(getTranslation(text)));
        card.add(content);
        card.addClassNames("card", "stack");
        return card;
    }

    private void load() {
        PaperOverview overview = administration.overview();
        basis = overview.basis();
        logo.show(overview.paper().logo());
        texts.show(overview.paper().texts());
        reason.setValue("");
        reason.setInvalid(false);
    }

    private TypedPaper typed() {
        return new TypedPaper(basis, logo.value(), texts.typed());
    }

    private boolean isReadable() {
        news.removeAll();
        texts.mark(typed().problems());
        return typed().problems().isEmpty();
    }

    private void showLetter() {
        if (isReadable()) {
            SpecimenDialog.letter(administration.letter(typed(), language.getValue()), this)
                    .open();
        }
    }

    private void showMail() {
        if (isReadable()) {
            SpecimenDialog.mail(administration.mail(typed(), language.getValue()), this)
                    .open();
        }
    }

    private void propose() {
        news.removeAll();
        reason.setInvalid(false);
        texts.mark(Map.of());
        switch (administration.propose(typed(), reason.getValue())) {
            case PaperOutcome.Proposed(var until) -> {
                load();
                news.add(Notice.success(
                        getTranslation("office.change.proposed.title"),
                        getTranslation("office.paper.proposed", DeskTimes.day(until))));
            }
            case PaperOutcome.Unchanged _ -> news.add(Notice.info("", getTranslation("office.paper.unchanged")));
            case PaperOutcome.ReasonMissing _ -> {
                reason.setErrorMessage(getTranslation("office.change.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
            }
            case PaperOutcome.Invalid(var problems) -> texts.mark(problems);
            case PaperOutcome.Stale _ ->
                news.add(
                        Notice.warning(
                                getTranslation("office.change.stale.title"),
                                getTranslation("office.change.stale.text")),
                        new Button(getTranslation("office.change.stale.load"), click -> {
                            news.removeAll();
                            load();
                        }));
        }
    }
}
