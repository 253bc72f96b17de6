package be.lra.registration.ui;

import be.lra.registration.Quotas;
import be.lra.registration.Quotas.Quota;
import be.lra.ui.Notice;
import be.lra.ui.Polling;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.List;

/** Desks and agents with unusually many letters today, and the way to block them; not there while there are none. */
class QuotaAlarms extends Div {

    private static final Duration LOOKS = Duration.ofSeconds(30); // letters take minutes
    private static final String OFFICES_AND_AGENTS = "office"; // the page of another module

    private final transient Quotas quotas;
    private List<Quota> shown = List.of();

    QuotaAlarms(Quotas quotas) {
        this.quotas = quotas;
        addClassName("stack");
        getElement().setAttribute("aria-live", "polite");
        show(quotas.nearlyUsedUp());
        Polling.atLeastEvery(LOOKS, this, this::refresh);
    }

    private String sentence(Quota quota) {
        String key = "registration.quota." + quota.scope().name();
        return quota.cap().isPresent()
                ? getTranslation(key, quota.name(), quota.letters(), quota.cap().getAsInt())
                : getTranslation(key + ".free", quota.name(), quota.letters());
    }

    private void refresh() {
        List<Quota> now = quotas.nearlyUsedUp();
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show(List<Quota> alarming) {
        shown = alarming;
        removeAll();
        setVisible(!alarming.isEmpty());
        alarming.forEach(quota -> add(Notice.warning(
                sentence(quota),
                getTranslation(quota.isUsedUp() ? "registration.quota.usedUp" : "registration.quota.text"))));
        if (!alarming.isEmpty()) {
            add(new Anchor(OFFICES_AND_AGENTS, getTranslation("registration.quota.block")));
        }
    }
}
