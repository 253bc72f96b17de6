package be.lra.registration.ui;

import be.lra.account.Means;
import be.lra.account.MeansAdvice;
import be.lra.account.MeansOption;
import be.lra.account.MeansOption.Condition;
import be.lra.account.Residence;
import be.lra.registration.Situation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;

/** Which means of signing in serve this visitor and which do not, with the reason; folded until the agent asks. */
class MeansFold extends NativeDetails {

    private final MeansAdvice advice;
    private final UnorderedList means = new UnorderedList();

    MeansFold(MeansAdvice advice, Situation situation) {
        this.advice = advice;
        setSummaryText(getTranslation("registration.means.title"));
        addClassNames("visitor-passed", "visitor-means");
        means.addClassName("visitor-checks");
        addToggleListener(toggle -> fill(situation));
    }

    /** Nothing is made for the many visits in which nobody asks. */
    private void fill(Situation situation) {
        if (isOpen() && means.getParent().isEmpty()) {
            var home = new Select<Residence>();
            home.setLabel(getTranslation("registration.means.home"));
            home.setItems(Residence.values());
            home.setItemLabelGenerator(one -> getTranslation("account.which.home." + one.name()));
            home.setValue(situation.residence());
            home.addValueChangeListener(change -> show(new Situation(situation.citizenship(), change.getValue())));
            setContent(new Div(home, means));
            show(situation);
        }
    }

    private void show(Situation situation) {
        MeansAdvice.Advice given = advice.of(situation.citizenship(), situation.residence());
        means.removeAll();
        given.usable().forEach(option -> means.add(usable(option)));
        given.unusable().forEach(one -> means.add(unusable(one)));
    }

    private ListItem usable(MeansOption option) {
        boolean free = option.condition() == Condition.NONE;
        return line(
                free ? "✓" : "◐",
                free ? "passed" : "warning",
                option.means(),
                free ? "" : "account.means.condition." + option.condition().name());
    }

    private ListItem unusable(Means one) {
        return line("✕", "failed", one, "account.means." + one.name() + ".no");
    }

    /** @param reason key of a sentence, empty where nothing has to be said */
    private ListItem line(String sign, String kind, Means one, String reason) {
        var mark = new Span(sign);
        mark.addClassName("check-" + kind);
        mark.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(getTranslation("account.means." + one.name()));
        if (!reason.isEmpty()) {
            var why = new Span(getTranslation(reason));
            why.addClassName("means-why");
            words.add(why);
        }
        return new ListItem(mark, words);
    }
}
