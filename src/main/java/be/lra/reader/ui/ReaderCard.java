package be.lra.reader.ui;

import be.lra.reader.BridgeView;
import be.lra.reader.PcClock;
import be.lra.reader.ReaderOverview.DeskReader;
import be.lra.reader.ReaderStatus;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import be.lra.ui.Notice;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;

/** How the card reader of one desk does: what is wrong and what to do first, then the facts. */
class ReaderCard extends Article {

    private final transient ReaderActs acts;
    private final Span state = new Span();
    private final Div troubles = new Div();
    private final Div facts = new Div();
    private final Div buttons = new Div();
    private String shownTroubles = "";
    private String shownActs = "";

    ReaderCard(DeskReader desk, ReaderActs acts, Instant now) {
        this.acts = acts;
        addClassNames("card", "reader-card");
        var head = new Div(new H2(desk.name()), state);
        head.addClassName("reader-head");
        troubles.addClassName("reader-troubles");
        add(head, troubles, facts, buttons);
        show(desk, now);
    }

    /** Shows the news; what can have the focus stays as it is, unless it has changed. */
    final void show(DeskReader desk, Instant now) {
        Optional<String> problem = statusOf(desk).problemAt(now);
        state.setText(getTranslation(problem.isEmpty() ? "reader.state.ready" : "reader.state.trouble"));
        state.setClassName("tag " + (problem.isEmpty() ? "tag-good" : "tag-bad"));
        showTroubles(desk, problem);
        facts.removeAll();
        desk.bridge().ifPresent(bridge -> facts.add(facts(bridge, now)));
        String known = desk.bridge()
                .map(bridge -> bridge.id() + bridge.name() + bridge.blocked())
                .orElse("");
        if (!known.equals(shownActs)) {
            shownActs = known;
            buttons.removeAll();
            desk.bridge().ifPresent(bridge -> buttons.add(acts.buttons(bridge, this)));
        }
    }

    private static ReaderStatus statusOf(DeskReader desk) {
        return desk.bridge().map(BridgeView::status).orElseGet(ReaderStatus::notEnrolled);
    }

    /** Screen readers say them once, not at every look. */
    private void showTroubles(DeskReader desk, Optional<String> problem) {
        Optional<BridgeView> moved = desk.bridge().filter(BridgeView::isOnAnotherPc);
        String known = problem.orElse("") + moved.map(BridgeView::host).orElse("");
        if (known.equals(shownTroubles)) {
            return;
        }
        shownTroubles = known;
        troubles.removeAll();
        problem.ifPresent(code -> troubles.add(trouble(code, desk)));
        moved.ifPresent(bridge -> troubles.add(Notice.warning(
                getTranslation("reader.moved", bridge.enrolledHost(), bridge.host()),
                getTranslation("reader.moved.text"))));
    }

    private Notice trouble(String code, DeskReader desk) {
        String key = "reader.problem." + code;
        String reason = desk.bridge()
                .flatMap(BridgeView::blocked)
                .map(why -> getTranslation("reader.block.reason." + why.name()) + ". ")
                .orElse("");
        return Notice.warning(
                getTranslation(key + ".what"),
                reason + getTranslation(key + ".meaning") + " " + getTranslation(key + ".next"));
    }

    private KeyValueList facts(BridgeView bridge, Instant now) {
        ReaderStatus status = bridge.status();
        var facts = new KeyValueList()
                .fact(getTranslation("reader.fact.program"), bridge.name())
                .fact(
                        getTranslation("reader.fact.seen"),
                        status.bridgeSeenAt()
                                .map(ReaderCard::time)
                                .orElseGet(() -> getTranslation("reader.bridge.never")))
                .fact(getTranslation("reader.fact.version"), status.bridgeVersion());
        if (status.isConnectedAt(now)) {
            facts.fact(getTranslation("reader.fact.reader"), status.readerName())
                    .fact(
                            getTranslation("reader.fact.card"),
                            getTranslation("reader.fact.card." + (status.cardPresent() ? "in" : "none")))
                    .fact(getTranslation("reader.fact.clock"), clock(new PcClock(status.clockOffset())));
        }
        return facts.fact(
                        getTranslation("reader.fact.read"),
                        status.lastReadAt()
                                .map(ReaderCard::time)
                                .orElseGet(() -> getTranslation("reader.fact.read.never")))
                .fact(getTranslation("reader.fact.since"), time(bridge.enrolledAt()))
                .fact(getTranslation("reader.fact.fingerprint"), bridge.fingerprint());
    }

    private String clock(PcClock clock) {
        return getTranslation(clock.key(), clock.off());
    }

    private static String time(Instant at) {
        return DeskTimes.day(at) + " " + DeskTimes.second(at);
    }
}
