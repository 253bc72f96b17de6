package be.lra.registration.ui;

import be.lra.identity.CheckResult;
import be.lra.identity.Language;
import be.lra.registration.GoneReason;
import be.lra.registration.StopReason;
import be.lra.registration.VisitOutcome;
import be.lra.registry.RegisterIssue;
import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What happened, what it means, what to do next: one notice for every foreseeable trouble of a visit. */
final class OutcomeNotices {

    private final Component words;

    OutcomeNotices(Component words) {
        this.words = words;
    }

    Notice of(StopReason reason) {
        return Notice.error(
                text("registration.stop." + reason.name()), text("registration.stop." + reason.name() + ".next"));
    }

    /** The office's own words come first: they know what visitors have instead. */
    Notice of(VisitOutcome.KindNotAccepted refused) {
        Locale locale = words.getUI().map(UI::getLocale).orElse(Language.FR.locale());
        String own = refused.words().getOrDefault(Language.of(locale), "");
        String next = text("registration.kindNotAccepted.next");
        return Notice.error(
                text(
                        "registration.kindNotAccepted",
                        text("registration.checklist." + refused.kind()),
                        DeskTimes.dayInWords(refused.since(), locale)),
                own.isEmpty() ? next : own + " " + next);
    }

    Notice of(GoneReason reason) {
        return Notice.warning(
                text("registration.gone." + reason.name()), text("registration.gone." + reason.name() + ".next"));
    }

    Notice of(VisitOutcome.RegisterAway away) {
        String again = away.retryAt()
                .map(at -> text("registration.register.retryAt", DeskTimes.timeRoundedUp(at)))
                .orElseGet(() -> text("registration.register.retryNow"));
        return Notice.warning(
                text("registration.register.away." + away.trouble().code()), again);
    }

    Notice lookupsPaused(Instant until) {
        return Notice.warning(
                text("registration.register.paused"),
                text("registration.register.paused.next", DeskTimes.second(until)));
    }

    Notice of(VisitOutcome.RegisterDeclined declined) {
        return Notice.warning(
                text("registration.register.declined", declined.code()), text("registration.register.declined.next"));
    }

    Notice unreadable(String problem) {
        String key = "reader.problem." + problem;
        return Notice.error(text(key + ".what"), text(key + ".meaning") + " " + text(key + ".next"));
    }

    Notice refused(List<CheckResult> checks) {
        String failed = checks.stream()
                .filter(CheckResult::isFailed)
                .map(check -> text("check." + check.reason()))
                .distinct()
                .collect(Collectors.joining(" "));
        return Notice.error(text("registration.card.refused"), text("registration.card.refused.next", failed));
    }

    Notice creationRefused(List<RegisterIssue> issues) {
        String what = issues.stream()
                .map(issue -> issue.code() + (issue.field().isEmpty() ? "" : " (" + issue.field() + ")"))
                .collect(Collectors.joining(", "));
        return Notice.error(text("registration.creation.refused"), text("registration.creation.refused.next", what));
    }

    private String text(String key, Object... parameters) {
        return words.getTranslation(key, parameters);
    }
}
