package be.lra.registration.ui;

import be.lra.identity.PersonIdentity;
import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.registration.AfterIssue;
import be.lra.registration.Erasure;
import be.lra.registration.Reference;
import be.lra.registration.RegistrationArchive;
import be.lra.registration.RegistrationFile;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.RegistrationState;
import be.lra.registration.RightOfAccess;
import be.lra.registration.Transfers;
import be.lra.ui.DeskProof;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import be.lra.ui.Polling;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One registration of the office: who, what became of it, and what can still be done. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = "registrations", layout = MainLayout.class)
@RolesAllowed({"AGENT", "SUPERVISOR"})
class RegistrationView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final Duration LOOKS = Duration.ofSeconds(5); // what happens at home need not show at once

    private final RegistrationArchive archive;
    private final RegistrationFile file;
    private final FileActions actions;
    private final LifeList life;
    private final AgentDirectory agents;
    private final Transfers transfers;
    private final RightOfAccess access;
    private final Erasure erasure;
    private final DeskProof proof;
    private final Div news = new Div();
    private final Div page = new Div();
    private ReceiptLine receipt = new ReceiptLine();
    private String title = "";

    RegistrationView(
            RegistrationArchive archive,
            RegistrationFile file,
            AfterIssue afterIssue,
            FileWords words,
            AgentDirectory agents,
            Transfers transfers,
            RightOfAccess access,
            Erasure erasure,
            DeskProof proof,
            Clock clock) {
        this.archive = archive;
        this.file = file;
        this.actions = new FileActions(afterIssue, proof, clock, new FileActions.Place(news, this::reload));
        this.life = words.list();
        this.agents = agents;
        this.transfers = transfers;
        this.access = access;
        this.erasure = erasure;
        this.proof = proof;
        addClassName("registration");
        news.getElement().setAttribute("aria-live", "polite");
        add(news, page);
        Polling.atLeastEvery(LOOKS, this, () -> {
            refreshLife();
            refreshReceipt();
        });
    }

    @Override
    public void setParameter(BeforeEvent event, String reference) {
        title = reference;
        news.removeAll();
        Reference.read(reference).flatMap(file::open).ifPresentOrElse(this::show, () -> {
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
        String state = "registration.state." + registration.state().name();
        page.removeAll();
        page.add(
                new PageHeading(
                        registration.reference().value(),
                        registration.person().map(PersonIdentity::displayName).orElse("")),
                Notice.info(getTranslation(state), getTranslation(state + ".next")));
        if (agents.current().hasRole(Role.AGENT)) {
            page.add(actions);
            actions.show(registration, file.acts(registration.reference()));
        }
        if (registration.state().isOpen() && agents.current().hasRole(Role.SUPERVISOR)) {
            page.add(new TransferPanel(transfers, registration.reference(), news));
        }
        var columns = new Div(life(registration), new PersonSection(registration));
        columns.addClassName("registration-columns");
        page.add(columns, life);
        if (agents.current().hasRole(Role.AGENT) && registration.person().isPresent()) {
            page.add(new AccessPanel(access, proof, registration.reference(), news));
            var who = new ErasurePanel.Who(agents.current().permit(Role.AGENT), proof);
            page.add(new ErasurePanel(erasure, who, registration.reference(), news));
        }
        refreshLife();
    }

    private void refreshLife() {
        if (life.getParent().isPresent()) {
            Reference.read(title).map(file::life).ifPresent(life::show);
        }
    }

    private void refreshReceipt() {
        if (receipt.isAttached() && !receipt.isReady()) {
            Reference.read(title)
                    .ifPresent(reference -> file.receipt(reference).ifPresent(found -> receipt.show(reference, found)));
        }
    }

    private void reload() {
        Reference.read(title).flatMap(archive::find).ifPresent(this::show);
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
            receipt = new ReceiptLine();
            file.receipt(registration.reference()).ifPresent(first -> {
                receipt.show(registration.reference(), first);
                facts.fact(getTranslation("registration.receipt.title"), receipt);
            });
        }
        return section("registration.life.title", facts);
    }

    private static String reasonKey(RegistrationRecord registration, String reason) {
        return registration.state() == RegistrationState.REFUSED
                ? "registration.refusal.reason." + reason
                : "registration.revocation.reason." + reason;
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
