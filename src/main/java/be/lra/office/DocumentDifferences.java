package be.lra.office;

import be.lra.identity.Language;
import be.lra.ui.DeskTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a proposal makes of a rule about a kind of document, field by field. */
final class DocumentDifferences {

    private final List<FieldDifference> found = new ArrayList<>();

    private DocumentDifferences() {}

    /** Empty if nothing differs; else the kind of document comes first, with nothing before and after. */
    static List<FieldDifference> of(DocumentRuleOverview now, DocumentRule after) {
        DocumentRule before = now.rule();
        var differences = new DocumentDifferences();
        differences.compare(DocumentField.DOC_ACCEPTED, yesOrNo(before), yesOrNo(after));
        differences.compare(DocumentField.DOC_FROM, day(before.refusedFrom()), day(after.refusedFrom()));
        for (Language language : Language.values()) {
            differences.compare(
                    DocumentField.words(language),
                    before.words().getOrDefault(language, ""),
                    after.words().getOrDefault(language, ""));
        }
        differences.compare(DocumentField.DOC_GRACE, grace(now), String.valueOf(after.graceMonths()));
        for (DocumentPoint point : DocumentPoint.values()) {
            differences.compare(
                    point.field(), before.duty(point).name(), after.duty(point).name());
        }
        differences.compare(DocumentField.DOC_PRADO, before.prado(), after.prado());
        if (differences.found.size() == 1 && before.graceMonths() == after.graceMonths() && now.graceDays() > 0) {
            differences.found.clear(); // nobody decided anything: the days stay
        }
        if (!differences.found.isEmpty()) {
            differences.found.addFirst(new FieldDifference(now.kind().code(), "", ""));
        }
        return differences.found;
    }

    private void compare(DocumentField field, String before, String after) {
        if (!Objects.equals(before, after)) {
            found.add(new FieldDifference(field.name(), before, after));
        }
    }

    /** Whole months; days that the installation gave are named, for whoever decides drops them. */
    private static String grace(DocumentRuleOverview now) {
        int days = now.graceDays();
        return now.rule().graceMonths() + (days == 0 ? "" : " (+ " + days + " d)");
    }

    private static String yesOrNo(DocumentRule rule) {
        return rule.accepted() ? "YES" : "NO";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DeskTimes.day(day.atStartOfDay(DeskTimes.BELGIUM).toInstant());
    }
}
