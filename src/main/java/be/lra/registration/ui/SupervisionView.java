package be.lra.registration.ui;

import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.registration.ApprovalOutcome;
import be.lra.registration.ApprovalRequest;
import be.lra.registration.ConfirmReason;
import be.lra.registration.DenyReason;
import be.lra.registration.EarlierDenial;
import be.lra.registration.GrantReason;
import be.lra.registration.NegateReason;
import be.lra.registration.Quotas;
import be.lra.registration.Supervision;
import be.lra.registration.SuspicionRecord;
import be.lra.ui.DeskProof;
import be.lra.ui.DeskTimes;
import be.lra.ui.EmptyState;
import be.lra.ui.KeyValueList;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import be.lra.ui.Polling;
import be.lra.ui.ProofDialog;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What waits for a supervisor's word while visitors sit at the desks; new questions come by themselves. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = "supervision", layout = MainLayout.class)
@Menu(title = "registration.supervision.menu", order = 30, icon = "vaadin:gavel")
@RolesAllowed("SUPERVISOR")
class SupervisionView extends Div implements HasDynamicTitle {

    private static final String SEEN_AT_ONCE = "registration.supervision.outcome.DONE.text";
    private static final String UNSEEN = "registration.suspicion.done.text";

    private final Supervision supervision;
    private final DeskProof proof;
    private final boolean seesSuspicions;
    private final Div news = new Div();
    private final Div waiting = new Div();
    private final Div suspected = new Div();
    private final PausedLookups paused;
    private final FrozenKeys frozen;
    private List<ApprovalRequest> shown = List.of();
    private List<SuspicionRecord> shownSuspicions = List.of();

    SupervisionView(Supervision supervision, Quotas quotas, DeskProof proof, AgentDirectory agents) {
        this.supervision = supervision;
        this.proof = proof;
        this.seesSuspicions =
                agents.current().permit(Role.SUPERVISOR).covers(DataAction.READ, Set.of(DataKind.CONFIDENTIAL));
        this.paused = new PausedLookups(
                new PausedLookups.Acts(supervision::lift, supervision::keep, outcome -> done(outcome, SEEN_AT_ONCE)));
        this.frozen = new FrozenKeys(id -> done(supervision.seeFrozen(id), "registration.frozen.done.text"));
        addClassName("stack");
        waiting.addClassName("stack");
        waiting.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeading(
                        getTranslation("registration.supervision.title"),
                        getTranslation("registration.supervision.text")),
                news,
                suspected,
                waiting,
                frozen,
                paused,
                new QuotaAlarms(quotas));
        suspected.addClassName("stack");
        suspected.getElement().setAttribute("aria-live", "polite");
        waiting.add(nothing());
        refresh();
        Polling.everySecond(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.supervision.title");
    }

    private void refresh() {
        List<ApprovalRequest> now = supervision.waiting();
        if (!now.equals(shown)) {
            show(now);
        }
        List<SuspicionRecord> raised = seesSuspicions ? supervision.suspicions() : List.of();
        if (!raised.equals(shownSuspicions)) {
            showSuspicions(raised);
        }
        paused.show(supervision.pauses());
        frozen.show(supervision.frozen());
        // Nothing waits only where nothing of any kind does
        waiting.setVisible(!now.isEmpty() || (raised.isEmpty() && !paused.isVisible() && !frozen.isVisible()));
    }

    private void showSuspicions(List<SuspicionRecord> raised) {
        shownSuspicions = raised;
        suspected.removeAll();
        suspected.setVisible(!raised.isEmpty());
        if (!raised.isEmpty()) {
            suspected.add(new H2(getTranslation("registration.suspicion.title")));
        }
        raised.forEach(suspicion -> suspected.add(card(suspicion)));
    }

    private Article card(SuspicionRecord suspicion) {
        var facts = new KeyValueList()
                .fact(getTranslation("registration.supervision.agent"), suspicion.agent() + " · " + suspicion.desk())
                .fact(getTranslation("registration.suspicion.since"), at(suspicion.raisedAt()))
                .fact(
                        getTranslation("registration.table.state"),
                        getTranslation("registration.state." + suspicion.visit().name()));
        var title = getTranslation(
                "registration.suspicion.of", suspicion.reference().value());
        var card = new Article(new H3(title), facts);
        card.addClassNames("card", "supervision-request", "supervision-fraud");
        card.add(suspicion.own() ? own() : buttons(suspicion));
        return card;
    }

    private static String at(Instant instant) {
        return DeskTimes.day(instant) + " " + DeskTimes.time(instant);
    }

    private Div buttons(SuspicionRecord suspicion) {
        String about = suspicion.reference().value();
        var confirm = new Button(getTranslation("registration.suspicion.confirm.button"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> new ReasonDialog<>(
                        "registration.suspicion.confirm.",
                        ConfirmReason.values(),
                        reason -> done(supervision.confirm(suspicion.registration(), reason), UNSEEN),
                        about)
                .open());
        var negate = new Button(getTranslation("registration.suspicion.negate.button"));
        negate.addClickListener(click -> new ReasonDialog<>(
                        "registration.suspicion.negate.",
                        NegateReason.values(),
                        reason -> done(supervision.negate(suspicion.registration(), reason), UNSEEN),
                        about)
                .open());
        var line = new Div(confirm, negate);
        line.addClassName("visit-line");
        return line;
    }

    private void show(List<ApprovalRequest> requests) {
        shown = requests;
        waiting.removeAll();
        if (requests.isEmpty()) {
            waiting.add(nothing());
        }
        requests.forEach(request -> waiting.add(card(request)));
    }

    private EmptyState nothing() {
        return new EmptyState(
                VaadinIcon.CHECK_CIRCLE,
                getTranslation("registration.supervision.none"),
                getTranslation("registration.supervision.none.text"));
    }

    private Article card(ApprovalRequest request) {
        var facts = new KeyValueList()
                .fact(
                        getTranslation("registration.supervision.visit"),
                        request.reference().value())
                .fact(getTranslation("registration.supervision.agent"), request.agent() + " · " + request.desk())
                .fact(
                        getTranslation("registration.panel.document"),
                        request.checklist()
                                .map(list -> getTranslation("registration.checklist." + list))
                                .orElse(""))
                .fact(getTranslation("registration.supervision.since"), DeskTimes.time(request.askedAt()));
        var card = new Article(new H2(ConcernWords.of(this, request.concern(), request.points())), facts);
        request.before().ifPresent(no -> facts.fact(getTranslation("registration.denied.title"), words(no)));
        card.addClassNames("card", "supervision-request");
        card.add(request.own() ? own() : buttons(request));
        return card;
    }

    private String words(EarlierDenial before) {
        return String.join(
                " · ",
                at(before.at()),
                ConcernWords.of(this, before.concern(), Set.of()),
                getTranslation(
                        "registration.approval.deny.reason." + before.reason().name()));
    }

    private Notice own() {
        return Notice.info("", getTranslation("registration.supervision.own"));
    }

    private Div buttons(ApprovalRequest request) {
        String about = request.reference().value();
        var grant = new Button(getTranslation("registration.approval.grant.button"));
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        grant.addClickListener(click -> new ReasonDialog<>(
                        "registration.approval.grant.", GrantReason.values(), reason -> grant(request, reason), about)
                .open());
        var deny = new Button(getTranslation("registration.approval.deny.button"));
        deny.addClickListener(click -> new ReasonDialog<>(
                        "registration.approval.deny.",
                        DenyReason.values(),
                        reason -> done(supervision.deny(request.id(), reason), SEEN_AT_ONCE),
                        about)
                .open());
        var line = new Div(grant, deny);
        line.addClassName("visit-line");
        return line;
    }

    private void grant(ApprovalRequest request, GrantReason reason) {
        ApprovalOutcome outcome = supervision.grant(request.id(), reason);
        if (outcome == ApprovalOutcome.PROOF_ASKED) {
            new ProofDialog(proof, () -> grant(request, reason)).open();
        } else {
            done(outcome, SEEN_AT_ONCE);
        }
    }

    /** @param agent the key of what the agent sees of it */
    private void done(ApprovalOutcome outcome, String agent) {
        news.removeAll();
        news.add(
                switch (outcome) {
                    case DONE ->
                        Notice.success(getTranslation("registration.supervision.outcome.DONE"), getTranslation(agent));
                    case TOO_LATE, OWN_CASE, OWN_PERSON, PROOF_ASKED ->
                        Notice.warning(
                                getTranslation("registration.supervision.outcome." + outcome.name()),
                                getTranslation("registration.supervision.outcome." + outcome.name() + ".text"));
                });
        refresh();
    }
}
