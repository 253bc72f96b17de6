package be.lra.registration.ui;

import be.lra.identity.PersonIdentity;
import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.registration.AfterIssue;
import be.lra.registration.Letter;
import be.lra.registration.LinkOutcome;
import be.lra.registration.NewLetterOutcome;
import be.lra.registration.Reference;
import be.lra.registration.RegistrationArchive;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.RegistrationState;
import be.lra.registration.ReprintReason;
import be.lra.registration.RevocationOutcome;
import be.lra.registration.RevocationReason;
import be.lra.registration.StopReason;
import be.lra.ui.DeskProof;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import be.lra.ui.Polling;
import be.lra.ui.ProofDialog;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** One registration of the office: who, what became of it, and what can still be done. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = "registrations", layout = MainLayout.class)
@RolesAllowed({"AGENT", "SUPERVISOR"})
class RegistrationView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final RegistrationArchive archive;
    private final AfterIssue afterIssue;
    private final AgentDirectory agents;
    private final DeskProof proof;
    private final Clock clock;
    private final Div news = new Div();
    private final Div page = new Div();
    private String title = "";

    RegistrationView(
            RegistrationArchive archive, AfterIssue afterIssue, AgentDirectory agents, DeskProof proof, Clock clock) {
        this.archive = archive;
        this.afterIssue = afterIssue;
        this.agents = agents;
        this.proof = proof;
        this.clock = clock;
        addClassName("registration");
        add(news, page);
    }

    @Override
    public void setParameter(BeforeEvent event, String reference) {
        title = reference;
        news.removeAll();
        Reference.read(reference).flatMap(archive::open).ifPresentOrElse(this::show, () -> {
            page.removeAll();
            page.add(Notice.warning(
                    getTranslation("registration.gone.NOT_FOUND"), getTranslation("registration.gone.NOT_FOUND.next")));
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(RegistrationRecord registration) {
        page.removeAll();
        page.add(
                new PageHeading(
                        registration.reference().value(),
                        registration.person().map(PersonIdentity::displayName).orElse("")),
                Notice.info(
                        getTranslation(
                                "registration.state." + registration.state().name()),
                        getTranslation(
                                "registration.state." + registration.state().name() + ".next")));
        if (agents.current().hasRole(Role.AGENT)) {
            page.add(actions(registration));
        }
        var columns = new Div(life(registration), person(registration));
        columns.addClassName("registration-columns");
        page.add(columns);
    }

    /** What an agent can do; whoever comes from a visit goes on to the next one from here. */
    private Div actions(RegistrationRecord registration) {
        var next = new Button(getTranslation("registration.letter.next"));
        next.addClickListener(click -> UI.getCurrent().navigate(StartView.class));
        var actions = new Div(next);
        actions.addClassName("visit-line");
        if (registration.state().isOpen()) {
            actions.add(reprint(registration), resend(registration), revoke(registration));
        }
        return actions;
    }

    private Button reprint(RegistrationRecord registration) {
        return new Button(
                getTranslation("registration.letter.again"),
                click -> new ReasonDialog<>(
                                "registration.reprint.",
                                ReprintReason.values(),
                                reason -> reissue(registration, reason))
                        .open());
    }

    private ResendLine resend(RegistrationRecord registration) {
        return new ResendLine(
                () -> afterIssue.resendFrom(registration.reference()), clock, () -> sendAgain(registration));
    }

    private Button revoke(RegistrationRecord registration) {
        var revoke = new Button(
                getTranslation("registration.revocation.button"),
                click -> new ReasonDialog<>(
                                "registration.revocation.",
                                RevocationReason.values(),
                                reason -> revoke(registration, reason))
                        .open());
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        return revoke;
    }

    private void reissue(RegistrationRecord registration, ReprintReason reason) {
        news.removeAll();
        switch (afterIssue.reissueLetter(registration.reference(), reason)) {
            case NewLetterOutcome.Reissued(RegistrationRecord now, Letter letter) -> {
                show(now);
                var print = new Div(new LetterLink(
                        getTranslation("registration.letter.print"), letter, now.reference(), () -> opened(now)));
                print.addClassName("visit-line");
                news.add(
                        Notice.success(
                                getTranslation("registration.reprint.done"),
                                getTranslation("registration.letter.done.text")),
                        print);
            }
            case NewLetterOutcome.OwnCase _ -> news.add(new OutcomeNotices(this).of(StopReason.OWN_NUMBER));
            case NewLetterOutcome.DailyCapReached _ ->
                news.add(new OutcomeNotices(this).of(StopReason.DAILY_CAP_REACHED));
            case NewLetterOutcome.ProofAsked _ -> new ProofDialog(proof, () -> reissue(registration, reason)).open();
            case NewLetterOutcome.NotOpen _, NewLetterOutcome.NotFound _ -> reload(registration);
        }
    }

    private void opened(RegistrationRecord registration) {
        afterIssue.letterOpened(registration.reference());
        news.removeAll();
        news.add(Notice.success(
                getTranslation("registration.letter.opened", DeskTimes.time(clock.instant())),
                getTranslation("registration.letter.opened.text")));
    }

    private void sendAgain(RegistrationRecord registration) {
        LinkOutcome outcome = afterIssue.resendLink(registration.reference());
        reload(registration);
        news.removeAll();
        switch (outcome) {
            case LinkOutcome.Resent _ ->
                news.add(Notice.success(
                        getTranslation("registration.resend.done"), getTranslation("registration.resend.done.text")));
            case LinkOutcome.TooSoon(Instant from) ->
                news.add(Notice.warning(
                        getTranslation("registration.resend.tooSoon"),
                        getTranslation("registration.resend.from", DeskTimes.timeRoundedUp(from))));
            case LinkOutcome.UsedUp _ ->
                news.add(Notice.warning(
                        getTranslation("registration.resend.usedUp"), getTranslation("registration.resend.never")));
            case LinkOutcome.OwnCase _ -> news.add(new OutcomeNotices(this).of(StopReason.OWN_NUMBER));
            case LinkOutcome.NotOpen _, LinkOutcome.NotFound _ -> {}
        }
    }

    private void revoke(RegistrationRecord registration, RevocationReason reason) {
        switch (afterIssue.revoke(registration.reference(), reason)) {
            case RevocationOutcome.ProofAsked _ -> new ProofDialog(proof, () -> revoke(registration, reason)).open();
            case RevocationOutcome.Revoked _, RevocationOutcome.NotOpen _, RevocationOutcome.NotFound _ ->
                reload(registration);
        }
    }

    private void reload(RegistrationRecord registration) {
        archive.find(registration.reference()).ifPresent(this::show);
    }

    private Section life(RegistrationRecord registration) {
        var mail = new MailStateLine(archive.linkMail(registration.id()));
        mail.getElement().setAttribute("aria-live", "polite");
        Polling.everySecond(mail, () -> mail.show(archive.linkMail(registration.id())));
        var facts = new KeyValueList().fact(getTranslation("registration.life.started"), at(registration.startedAt()));
        at(facts, "issued", registration.issuedAt());
        at(facts, "expires", registration.expiresAt());
        at(facts, "ended", registration.endedAt());
        registration
                .endReason()
                .ifPresent(reason -> facts.fact(
                        getTranslation("registration.life.reason"), getTranslation(reasonKey(registration, reason))));
        if (registration.issuedAt().isPresent()) {
            facts.fact(getTranslation("registration.letter.mail"), mail)
                    .fact(getTranslation("registration.life.letters"), String.valueOf(registration.letters()));
        }
        return section("registration.life.title", facts);
    }

    private static String reasonKey(RegistrationRecord registration, String reason) {
        return registration.state() == RegistrationState.REFUSED
                ? "registration.refusal.reason." + reason
                : "registration.revocation.reason." + reason;
    }

    private Section person(RegistrationRecord registration) {
        var facts = new KeyValueList();
        registration
                .person()
                .ifPresent(person -> facts.fact(getTranslation("registration.candidates.name"), person.displayName())
                        .fact(
                                getTranslation("registration.candidates.birthDate"),
                                PersonWords.birthDate(person.birthDate()))
                        .fact(
                                getTranslation("registration.candidates.number"),
                                person.ssin().map(number -> number.formatted()).orElse("")));
        registration.email().ifPresent(email -> facts.fact(getTranslation("registration.panel.email"), email.value()));
        registration
                .language()
                .ifPresent(language -> facts.fact(
                        getTranslation("registration.panel.language"),
                        language.locale().getDisplayLanguage(getLocale())));
        Section section = section("registration.person.title", facts);
        if (facts.getChildren().findAny().isEmpty()) {
            section.add(new Paragraph(getTranslation("registration.person.none")));
        }
        return section;
    }

    private Section section(String titleKey, KeyValueList facts) {
        var section = new Section(new H2(getTranslation(titleKey)), facts);
        section.addClassName("registration-section");
        return section;
    }

    private void at(KeyValueList facts, String name, Optional<Instant> at) {
        at.ifPresent(instant -> facts.fact(getTranslation("registration.life." + name), at(instant)));
    }

    private static String at(Instant instant) {
        return DeskTimes.day(instant) + " " + DeskTimes.time(instant);
    }
}
