package be.lra.registration.ui;

import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.registration.ConcernStanding;
import be.lra.registration.Contact;
import be.lra.registration.DocumentProof;
import be.lra.registration.OpenPair;
import be.lra.registration.Visit;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Supplier;

/** Fourth step: everything once more, to read back to the visitor before anything is issued. */
class SummaryTask extends StepTask {

    SummaryTask(Visit visit, Supplier<List<ConcernStanding>> approvals, Runnable issue) {
        super("registration.summary.title", "registration.summary.hint");
        visit.facts().openPair().ifPresent(this::warn);
        add(new ApprovalPanel(approvals));
        PersonIdentity person = visit.facts().person().orElseThrow();
        DocumentProof proof = visit.facts().proof().orElseThrow();
        Contact contact = visit.facts().contact().orElseThrow();
        add(new KeyValueList()
                .fact(getTranslation("registration.candidates.name"), person.displayName())
                .fact(getTranslation("registration.candidates.birthDate"), PersonWords.birthDate(person.birthDate()))
                .fact(
                        getTranslation("registration.candidates.number"),
                        person.ssin().map(Ssin::formatted).orElse(""))
                .fact(
                        getTranslation("registration.panel.document"),
                        PersonWords.document(this, getLocale(), proof.evidence()))
                .fact(
                        getTranslation("registration.panel.validUntil"),
                        PersonWords.day(proof.evidence().validUntil()))
                .fact(
                        getTranslation("registration.panel.email"),
                        contact.email().value())
                .fact(
                        getTranslation("registration.panel.language"),
                        contact.language().locale().getDisplayLanguage(getLocale())));
        var show = new Button(getTranslation("registration.summary.show"), VaadinIcon.EXPAND_SQUARE.create());
        show.addClickListener(
                click -> VisitorPage.summary(person, contact, this::answered).open());
        add(show);
        onProceed("registration.summary.issue", issue);
    }

    /** A word from the visitor keeps nothing from the agent, but stands where it cannot be overlooked. */
    private void answered(boolean right) {
        trouble(
                right
                        ? Notice.success(getTranslation("registration.summary.confirmed"), "")
                        : Notice.warning(
                                getTranslation("registration.summary.objected"),
                                getTranslation("registration.summary.objected.text")));
        focusTitle();
    }

    final void warn(OpenPair pair) {
        trouble(Notice.warning(
                getTranslation(
                        "registration.summary.openPair",
                        pair.reference().value(),
                        DeskTimes.day(pair.issuedAt()),
                        DeskTimes.day(pair.expiresAt())),
                getTranslation("registration.summary.openPair.text")));
    }
}
