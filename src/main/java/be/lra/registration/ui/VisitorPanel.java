package be.lra.registration.ui;

import be.lra.identity.CheckResult;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.registration.Contact;
import be.lra.registration.DocumentProof;
import be.lra.registration.NationalityWords;
import be.lra.registration.RegisterAnswer;
import be.lra.registration.VisitFacts;
import be.lra.ui.KeyValueList;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.Optional;

/** The visitor so far: fills as the steps are done. */
class VisitorPanel extends Aside {

    private final Runnable lookForPhoto;

    /** @param lookForPhoto called while the photo of the card is still to come */
    VisitorPanel(Runnable lookForPhoto) {
        this.lookForPhoto = lookForPhoto;
        addClassName("visitor-panel");
        getElement().setAttribute("aria-label", getTranslation("registration.panel.title"));
    }

    void show(VisitFacts facts, Optional<byte[]> photo) {
        removeAll();
        add(new H2(getTranslation("registration.panel.title")));
        facts.proof()
                .ifPresentOrElse(
                        proof -> showVisitor(facts, proof, photo),
                        () -> add(new Paragraph(getTranslation("registration.panel.empty"))));
        facts.contact().ifPresent(this::show);
    }

    private void showVisitor(VisitFacts facts, DocumentProof proof, Optional<byte[]> photo) {
        PersonIdentity person = facts.person().orElse(proof.person());
        var head = new Div();
        head.addClassName("visitor-head");
        if (photo.isPresent() || facts.awaitsPhoto()) {
            head.add(PhotoPlace.lookingFor("visitor-photo", photo, lookForPhoto));
        }
        var name = new Paragraph(person.displayName());
        name.addClassName("visitor-name");
        head.add(name);
        add(
                head,
                new KeyValueList()
                        .fact(
                                getTranslation("registration.candidates.birthDate"),
                                PersonWords.birthDate(person.birthDate()))
                        .fact(
                                getTranslation("registration.candidates.number"),
                                person.ssin().map(Ssin::formatted).orElse(""))
                        .fact(
                                getTranslation("registration.candidates.nationality"),
                                NationalityWords.inWords(person.nationality(), getLocale()))
                        .fact(
                                getTranslation("registration.panel.document"),
                                PersonWords.document(this, proof.evidence()))
                        .fact(
                                getTranslation("registration.panel.validUntil"),
                                PersonWords.day(proof.evidence().validUntil())));
        add(checks(proof, facts.register()));
    }

    /** What the agent has to look at stands above what passed. */
    private UnorderedList checks(DocumentProof proof, Optional<RegisterAnswer> answer) {
        var list = new UnorderedList();
        list.addClassName("visitor-checks");
        answer.stream()
                .flatMap(given -> given.notes().stream().sorted())
                .forEach(note -> list.add(item("!", "warning", getTranslation("registration.note." + note.name()))));
        proof.warnings()
                .forEach(warning ->
                        list.add(item("◐", "warning", getTranslation("identity.mrz.warning." + warning.code()))));
        proof.evidence().checks().stream()
                .sorted(Comparator.comparing(check -> check.outcome() == CheckResult.Outcome.PASSED))
                .forEach(check -> list.add(check(check)));
        return list;
    }

    private ListItem check(CheckResult check) {
        String label = getTranslation("check." + check.check());
        return switch (check.outcome()) {
            case PASSED -> item("✓", "passed", label);
            case FAILED -> item("✕", "failed", label + " – " + getTranslation("check." + check.reason()));
            case NOT_POSSIBLE -> item("◐", "warning", label + " – " + getTranslation("check." + check.reason()));
        };
    }

    private static ListItem item(String sign, String kind, String words) {
        var mark = new Span(sign);
        mark.addClassName("check-" + kind);
        mark.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(mark, new Span(words));
    }

    private void show(Contact contact) {
        add(new KeyValueList()
                .fact(
                        getTranslation("registration.panel.email"),
                        contact.email().value())
                .fact(
                        getTranslation("registration.panel.language"),
                        contact.language().locale().getDisplayLanguage(getLocale())));
    }
}
