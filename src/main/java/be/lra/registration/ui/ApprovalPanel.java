package be.lra.registration.ui;

import be.lra.registration.ApprovalState;
import be.lra.registration.ConcernStanding;
import be.lra.ui.DeskTimes;
import be.lra.ui.Polling;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a supervisor has to say a word about before the letter, and what was said; turns by itself. */
class ApprovalPanel extends Div {

    private final Supplier<List<ConcernStanding>> look;
    private List<ConcernStanding> shown = List.of();

    ApprovalPanel(Supplier<List<ConcernStanding>> look) {
        this.look = look;
        addClassName("approvals");
        getElement().setAttribute("aria-live", "polite");
        show(look.get());
        if (!shown.isEmpty()) {
            Polling.everySecond(this, this::refresh);
        }
    }

    private void refresh() {
        List<ConcernStanding> now = look.get();
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show(List<ConcernStanding> standings) {
        shown = standings;
        removeAll();
        setVisible(!standings.isEmpty());
        if (standings.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        standings.forEach(standing -> list.add(item(standing)));
        boolean agreed = standings.stream().allMatch(standing -> standing.state() == ApprovalState.GRANTED);
        add(new H3(getTranslation(agreed ? "registration.approval.agreed" : "registration.approval.title")), list);
        if (standings.stream().anyMatch(standing -> standing.state() == ApprovalState.ASKED)) {
            add(new Paragraph(getTranslation("registration.approval.wait")));
        }
        if (standings.stream().anyMatch(standing -> standing.state() == ApprovalState.DENIED)) {
            add(new Paragraph(getTranslation("registration.approval.denied")));
        }
    }

    private ListItem item(ConcernStanding standing) {
        var sign = new Span(sign(standing.state()));
        sign.addClassName("approval-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        String about = ConcernWords.of(this, standing.concern(), standing.points());
        String at = standing.decidedAt().map(DeskTimes::time).orElse("");
        String word =
                getTranslation("registration.approval.state." + standing.state().name(), at);
        String earlier = standing.before()
                .map(no -> " (" + ConcernWords.of(this, no) + ")")
                .orElse("");
        var item = new ListItem(sign, new Span(about + earlier + " – " + word));
        item.addClassName("approval-" + standing.state().name().toLowerCase(Locale.ROOT));
        return item;
    }

    private static String sign(ApprovalState state) {
        return switch (state) {
            case ASKED -> "◌";
            case GRANTED -> "✓";
            case DENIED -> "✕";
        };
    }
}
