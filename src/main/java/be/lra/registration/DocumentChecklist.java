package be.lra.registration;

import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.office.DocumentPoint;
import be.lra.office.DocumentRule;
import be.lra.office.PointDuty;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is looked at on one kind of document.
 *
 * @param code of the list, such as {@code passport}; message key {@code registration.checklist.<code>}
 * @param cardTypes Belgian cards read by their chip, as in tag 0F (domain.md 7.4); {@code 0} is any of them
 * @param issuers issuing states of documents read by their lines; empty is any
 * @param codes beginnings of the document code in the lines; empty is none, an empty text any
 * @param points codes of the points, in the order in which a hand turns the document
 * @param optional codes of those among the points that nobody has to answer
 * @param prado letter of the category in the PRADO register; empty where it has none
 */
public record DocumentChecklist(
        String code,
        @DefaultValue Set<Integer> cardTypes,
        @DefaultValue Set<String> issuers,
        @DefaultValue List<String> codes,
        List<String> points,
        @DefaultValue Set<String> optional,
        @Nullable String prado) {

    private static final int ANY_CARD = 0;
    private static final Set<String> BELGIUM = Set.of("BEL");

    /** @throws IllegalArgumentException if the list asks nothing */
    public DocumentChecklist {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("lra.documents: the list " + code + " has no point");
        }
        cardTypes = Set.copyOf(cardTypes);
        issuers = Set.copyOf(issuers);
        codes = List.copyOf(codes);
        points = List.copyOf(points);
        optional = Set.copyOf(optional);
    }

    /** Whether it is about cards whose chip was read. */
    boolean isOfChip() {
        return !cardTypes.isEmpty();
    }

    boolean isBelgian() {
        return isOfChip() || issuers.equals(BELGIUM);
    }

    PointDuty duty(DocumentPoint point) {
        if (!points.contains(point.code())) {
            return PointDuty.OFF;
        }
        return optional.contains(point.code()) ? PointDuty.OFFERED : PointDuty.ASKED;
    }

    /** The same list with the points that an office decided on; those that only this installation knows stay. */
    DocumentChecklist asking(DocumentRule rule) {
        List<String> asked = Stream.concat(
                        Arrays.stream(DocumentPoint.values())
                                .filter(point -> rule.duty(point) != PointDuty.OFF)
                                .map(DocumentPoint::code),
                        points.stream().filter(point -> DocumentPoint.of(point).isEmpty()))
                .toList();
        Set<String> left = Arrays.stream(DocumentPoint.values())
                .filter(point -> rule.duty(point) == PointDuty.OFFERED)
                .map(DocumentPoint::code)
                .collect(Collectors.toSet());
        return new DocumentChecklist(code, cardTypes, issuers, codes, asked, left, prado);
    }

    boolean isFor(IdentityEvidence document) {
        return switch (document) {
            case EidEvidence card -> cardTypes.contains(card.documentType()) || cardTypes.contains(ANY_CARD);
            case TravelDocumentEvidence other ->
                (issuers.isEmpty() || issuers.contains(other.issuer()))
                        && codes.stream().anyMatch(other.documentCode()::startsWith);
        };
    }
}
