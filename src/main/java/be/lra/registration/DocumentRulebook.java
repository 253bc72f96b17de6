package be.lra.registration;

import be.lra.identity.IdentityEvidence;
import be.lra.identity.Language;
import be.lra.office.DocumentKind;
import be.lra.office.DocumentKinds;
import be.lra.office.DocumentPoint;
import be.lra.office.DocumentRule;
import be.lra.office.DocumentRules;
import be.lra.office.DocumentRules.Decided;
import be.lra.office.PointDuty;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The rules about documents: what every installation begins with, below what its offices decide.
 *
 * @see "src/docs/decisions/0888-an-office-decides-about-documents.md"
 */
@Component
class DocumentRulebook implements DocumentKinds {

    private final DocumentsProperties documents;
    private final RegistrationProperties settings;
    private final DocumentRules decided;

    DocumentRulebook(DocumentsProperties documents, RegistrationProperties settings, DocumentRules decided) {
        this.documents = documents;
        this.settings = settings;
        this.decided = decided;
    }

    /** What a visit follows that began at this office then, whatever is decided while it lasts. */
    AppliedRule of(IdentityEvidence document, Sitting sitting) {
        DocumentChecklist list = documents.of(document);
        Set<Integer> refused = settings.refusedCardTypes();
        Optional<Decided> found = decided.of(sitting.office(), kind(list), sitting.begun());
        if (found.isEmpty()) {
            return new AppliedRule(list, settings.graceAfterExpiry(), refused, Optional.empty());
        }
        DocumentRule rule = found.get().rule();
        LocalDate day = LocalDate.ofInstant(sitting.begun(), settings.zone());
        LocalDate since = Optional.ofNullable(rule.refusedFrom())
                .orElseGet(() -> LocalDate.ofInstant(found.get().since(), settings.zone()));
        Set<Integer> others = new HashSet<>(refused);
        if (rule.accepted() && startsRefused(list)) {
            others.removeAll(list.cardTypes());
        }
        return new AppliedRule(
                list.asking(rule),
                Period.ofMonths(rule.graceMonths()),
                others,
                rule.isAcceptedOn(day) ? Optional.empty() : Optional.of(new AppliedRule.Refusal(since, rule.words())));
    }

    /** Where and when a visit began. */
    record Sitting(UUID office, Instant begun) {}

    /** The page of the PRADO register, which the office may know better. */
    Optional<URI> page(IdentityEvidence document, Sitting sitting, Language language) {
        String known = decided.of(sitting.office(), kind(documents.of(document)), sitting.begun())
                .map(found -> found.rule().prado())
                .orElse("");
        return known.isEmpty()
                ? documents.page(document, language.locale())
                : Optional.of(documents.page(known, language.locale()));
    }

    @Override
    public List<DocumentKind> all() {
        return documents.checklists().stream().map(this::kind).toList();
    }

    private DocumentKind kind(DocumentChecklist list) {
        Map<DocumentPoint, PointDuty> points = new EnumMap<>(DocumentPoint.class);
        for (DocumentPoint point : DocumentPoint.values()) {
            points.put(point, list.duty(point));
        }
        Period grace = list.isOfChip() ? Period.ZERO : settings.graceAfterExpiry();
        String prado = documents.pradoDocuments().getOrDefault(list.code(), "");
        return new DocumentKind(
                list.code(),
                new DocumentRule(!startsRefused(list), null, Map.of(), (int) grace.toTotalMonths(), points, prado),
                (int) grace.get(ChronoUnit.DAYS), // beside whole months
                always(list),
                !list.isOfChip());
    }

    /** Every type of card on the list is refused by the settings, such as cards of children. */
    private boolean startsRefused(DocumentChecklist list) {
        return list.isOfChip() && settings.refusedCardTypes().containsAll(list.cardTypes());
    }

    /**
     * The bold lines of domain.md 7.3: of a foreign document everything its list names, of a Belgian one what speaks for its face and
     * its substance. A chip that was read speaks for the data.
     */
    private static Set<DocumentPoint> always(DocumentChecklist list) {
        Set<DocumentPoint> named = list.points().stream()
                .filter(point -> !list.optional().contains(point))
                .flatMap(point -> DocumentPoint.of(point).stream())
                .collect(Collectors.toSet());
        if (list.isBelgian()) {
            named.remove(DocumentPoint.DATA);
            named.remove(DocumentPoint.PRINT);
        }
        return named;
    }
}
