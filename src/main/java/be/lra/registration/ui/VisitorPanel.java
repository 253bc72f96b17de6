package be.lra.registration.ui;

import be.lra.account.MeansAdvice;
import be.lra.identity.CheckResult;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.registration.Contact;
import be.lra.registration.DocumentProof;
import be.lra.registration.NationalityWords;
import be.lra.registration.Situation;
import be.lra.registration.Step;
import be.lra.registration.Visit;
import be.lra.registration.VisitFacts;
import be.lra.ui.KeyValueList;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The visitor so far: fills as the steps are done. */
class VisitorPanel extends Aside {

    private final MeansAdvice advice;
    private final Runnable lookForPhoto;
    private final Function<Visit, AppointmentLine> appointment;

    /**
     * @param lookForPhoto called while the photo of the card is still to come
     * @param appointment the line about the appointment of a visit
     */
    VisitorPanel(MeansAdvice advice, Runnable lookForPhoto, Function<Visit, AppointmentLine> appointment) {
        this.advice = advice;
        this.lookForPhoto = lookForPhoto;
        this.appointment = appointment;
        addClassName("visitor-panel");
        getElement().setAttribute("aria-label", getTranslation("registration.panel.title"));
    }

    /** @param shown the step on the screen: once the agent has compared face and document, what passed is folded away */
    void show(Visit visit, Optional<byte[]> photo, Step shown) {
        VisitFacts facts = visit.facts();
        removeAll();
        add(new H2(getTranslation("registration.panel.title")), appointment.apply(visit));
        facts.proof()
                .ifPresentOrElse(
                        proof -> showVisitor(facts, proof, photo, shown.compareTo(Step.CHECKS) > 0),
                        () -> add(new Paragraph(getTranslation("registration.panel.empty"))));
        facts.contact().ifPresent(this::show);
        facts.person()
                .ifPresent(person ->
                        add(new MeansFold(advice, Situation.of(facts.proof().orElseThrow(), person))));
    }

    private void showVisitor(VisitFacts facts, DocumentProof proof, Optional<byte[]> photo, boolean folded) {
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
                                PersonWords.document(this, getLocale(), proof.evidence()))
                        .fact(
                                getTranslation("registration.panel.validUntil"),
                                PersonWords.day(proof.evidence().validUntil())));
        UnorderedList lookAt = remarks(proof, facts);
        UnorderedList passed = list(checks(proof, true));
        if (folded) {
            add(lookAt, fold(passed));
        } else {
            passed.getChildren().toList().forEach(lookAt::add);
            add(lookAt);
        }
    }

    private NativeDetails fold(UnorderedList passed) {
        long count = passed.getChildren().count();
        var fold = new NativeDetails(getTranslation("registration.panel.passed", count), passed);
        fold.addClassName("visitor-passed");
        fold.setVisible(count > 0);
        return fold;
    }

    /** What the agent has to look at: it stands above what passed. */
    private UnorderedList remarks(DocumentProof proof, VisitFacts facts) {
        return list(Stream.of(
                        facts.correction().stream()
                                .map(made -> item(
                                        "!",
                                        "warning",
                                        getTranslation(
                                                "registration.corrected",
                                                PersonWords.fields(this, made.fields()),
                                                made.original().displayName()))),
                        facts.register().stream()
                                .flatMap(given -> given.notes().stream().sorted())
                                .map(note -> item("!", "warning", getTranslation("registration.note." + note.name()))),
                        facts.numberWarnings().stream()
                                .sorted()
                                .map(odd ->
                                        item("!", "warning", getTranslation("identity.ssin.warning." + odd.code()))),
                        proof.warnings().stream()
                                .map(warning ->
                                        item("◐", "warning", getTranslation("identity.mrz.warning." + warning.code()))),
                        checks(proof, false))
                .flatMap(lines -> lines));
    }

    private Stream<ListItem> checks(DocumentProof proof, boolean passed) {
        return proof.evidence().checks().stream()
                .filter(check -> passed == (check.outcome() == CheckResult.Outcome.PASSED))
                .map(this::check);
    }

    private static UnorderedList list(Stream<ListItem> lines) {
        var list = new UnorderedList(lines.toArray(ListItem[]::new));
        list.addClassName("visitor-checks");
        return list;
    }

    private ListItem check(CheckResult check) {
        String label = getTranslation("check." + check.check());
        return switch (check.outcome()) {
            case PASSED -> item("✓", "passed", label);
            case FAILED -> item("✕", "failed", label + " – " + getTranslation("check." + check.reason()));
            case NOT_POSSIBLE, OVERRULED ->
                item("◐", "warning", label + " – " + getTranslation("check." + check.reason()));
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
