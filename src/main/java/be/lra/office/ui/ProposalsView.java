package be.lra.office.ui;

import be.lra.office.PaperAdministration;
import be.lra.office.ProposalBoard;
import be.lra.office.ProposalBoard.Line;
import be.lra.office.ProposalKind;
import be.lra.office.ProposalState;
import be.lra.office.Proposals;
import be.lra.office.ReviewOutcome;
import be.lra.ui.DeskProof;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import be.lra.ui.ProofDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** What administrators change together: proposals that wait, and everything that was changed, by whom and why. */
@Route(value = "proposals", layout = MainLayout.class)
@Menu(title = "office.review.menu", order = 92, icon = "vaadin:eye")
@RolesAllowed("ADMINISTRATOR")
class ProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Proposals proposals;
    private final transient PaperAdministration papers;
    private final transient DeskProof proof;
    private final Div news = new Div();
    private final Div board = new Div();

    ProposalsView(Proposals proposals, PaperAdministration papers, DeskProof proof) {
        this.proposals = proposals;
        this.papers = papers;
        this.proof = proof;
        addClassName("stack");
        news.getElement().setAttribute("aria-live", "polite");
        board.addClassName("stack");
        add(new PageHeading(getPageTitle(), getTranslation("office.review.text")), news, board);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.review.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        ProposalBoard now = proposals.board();
        board.removeAll();
        if (now.alone()) {
            board.add(Notice.warning(
                    getTranslation("office.review.lonely.title"), getTranslation("office.review.lonely.text")));
        }
        board.add(new H2(getTranslation("office.review.waiting")));
        now.waiting().forEach(line -> board.add(card(line)));
        if (now.waiting().isEmpty()) {
            board.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    getTranslation("office.review.none.title"),
                    getTranslation("office.review.none.text")));
        }
        section(
                "office.review.told",
                now.past().lines().stream().filter(Line::isNews).map(this::card));
        section(
                "office.review.past",
                now.past().lines().stream().filter(line -> !line.isNews()).map(PastProposal::new));
        goOn(now.past());
    }

    /** Offers what is older, where there is anything. */
    private void goOn(ProposalBoard.Past past) {
        past.last().ifPresent(last -> {
            var older = new Button(getTranslation("office.review.older"));
            older.addClickListener(click -> {
                board.remove(older);
                ProposalBoard.Past more = proposals.older(last);
                more.lines().forEach(line -> board.add(line.isNews() ? card(line) : new PastProposal(line)));
                goOn(more);
            });
            board.add(older);
        });
    }

    private void section(String title, Stream<? extends Component> content) {
        List<? extends Component> lines = content.toList();
        if (!lines.isEmpty()) {
            board.add(new H2(getTranslation(title)));
            lines.forEach(line -> board.add(line));
        }
    }

    private Component card(Line line) {
        var card = new ProposalCard(line);
        if (line.kind() == ProposalKind.PAPER && line.state() == ProposalState.OPEN) {
            card.add(new PaperProof(papers, line));
        }
        var acts = new Div();
        acts.addClassName("row");
        if (line.isNews()) {
            acts.add(new Button(getTranslation("office.review.seen"), click -> seen(line)));
        } else {
            switch (line.state()) {
                case OPEN -> acts.add(line.own() ? withdrawal(line) : decision(line));
                case LAPSED, OUTDATED, APPROVED, REJECTED, WITHDRAWN, ALONE -> acts.setVisible(false);
            }
        }
        card.add(acts);
        return card;
    }

    private Component withdrawal(Line line) {
        var withdraw = new Button(
                getTranslation("office.review.withdraw"), click -> tell(proposals.withdraw(line.id()), "withdrawn"));
        var own = new Div(Notice.info("", getTranslation("office.review.own")), new Div(withdraw));
        own.addClassName("stack");
        return own;
    }

    private Component decision(Line line) {
        var approve = new Button(getTranslation("office.review.approve"), click -> approve(line));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        var reject = new Button(
                getTranslation("office.review.reject"),
                click -> new AnswerDialog(line.author(), words -> reject(line, words)).open());
        var both = new Div(approve, reject);
        both.addClassName("row");
        return both;
    }

    private void approve(Line line) {
        ReviewOutcome outcome = proposals.approve(line.id());
        if (outcome == ReviewOutcome.PROOF_ASKED) {
            new ProofDialog(proof, () -> approve(line)).open();
        } else {
            tell(outcome, "approved");
        }
    }

    private boolean reject(Line line, String words) {
        ReviewOutcome outcome = proposals.reject(line.id(), words);
        if (outcome == ReviewOutcome.REASON_MISSING) {
            return false;
        }
        tell(outcome, "rejected");
        return true;
    }

    private void seen(Line line) {
        proposals.seen(line.id());
        news.removeAll();
        show();
    }

    private void tell(ReviewOutcome outcome, String done) {
        news.removeAll();
        news.add(
                switch (outcome) {
                    case DONE -> Notice.success("", getTranslation("office.review.done." + done));
                    case OWN_PROPOSAL, OUTDATED, LAPSED, TOO_LATE, REASON_MISSING, PROOF_ASKED ->
                        Notice.warning("", getTranslation("office.review.outcome." + outcome));
                });
        show();
    }
}
