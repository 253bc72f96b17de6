package be.lra.registration;

import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import java.util.List;
import java.util.Set;
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
 * @param prado letter of the category in the PRADO register; empty where it has none
 */
public record DocumentChecklist(
        String code,
        @DefaultValue Set<Integer> cardTypes,
        @DefaultValue Set<String> issuers,
        @DefaultValue List<String> codes,
        List<String> points,
        @Nullable String prado) {

    private static final int ANY_CARD = 0;

    /** @throws IllegalArgumentException if the list asks nothing */
    public DocumentChecklist {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("lra.documents: the list " + code + " has no point");
        }
        cardTypes = Set.copyOf(cardTypes);
        issuers = Set.copyOf(issuers);
        codes = List.copyOf(codes);
        points = List.copyOf(points);
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
