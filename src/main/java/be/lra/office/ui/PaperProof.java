package be.lra.office.ui;

import be.lra.identity.Language;
import be.lra.office.PaperAdministration;
import be.lra.office.ProposalBoard.Line;
import be.lra.office.TestMailOutcome;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What a proposal would make of letter and mail: to look at before deciding. */
class PaperProof extends Div {

    private final transient PaperAdministration administration;
    private final UUID proposal;
    private final LanguageChoice language = new LanguageChoice();
    private final Div news = new Div();

    PaperProof(PaperAdministration administration, Line line) {
        this.administration = administration;
        this.proposal = line.id();
        changed(line).ifPresent(language::setValue);
        addClassName("stack");
        news.getElement().setAttribute("aria-live", "polite");
        var choice = new Div(
                language,
                new Button(getTranslation("office.specimen.letter"), click -> showLetter()),
                new Button(getTranslation("office.specimen.testMail"), click -> send()));
        choice.addClassNames("row", "specimen-row");
        add(choice, news);
    }

    /** The first language whose texts would change. */
    private static Optional<Language> changed(Line line) {
        return line.differences().stream()
                .flatMap(one -> Arrays.stream(Language.values())
                        .filter(tongue -> one.field().endsWith("_" + tongue)))
                .findFirst();
    }

    private void showLetter() {
        SpecimenDialog.letter(administration.proposedLetter(proposal, language.getValue()), this)
                .open();
    }

    private void send() {
        Language chosen = language.getValue();
        TestMailOutcome outcome = administration.sendTestMail(proposal, chosen);
        String words = getTranslation("office.specimen.testMail." + outcome);
        news.removeAll();
        news.add(
                switch (outcome) {
                    case SENT -> Notice.success("", words);
                    case NO_ADDRESS, TOO_MANY -> Notice.warning("", words);
                });
    }
}
