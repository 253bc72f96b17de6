package be.lra.office;

import java.util.Set;

/**
 * A kind of document as the desk tells them apart.
 *
 * @param code such as {@code belgian-passport}; message key {@code registration.checklist.<code>}
 * @param start the rule of an office that decided nothing
 * @param always points that no office can leave out
 * @param startGraceDays days that the grace of such an office has beside whole months
 * @param mayBeExpired whether a document of this kind can be read after its last day; a chip is not
 */
public record DocumentKind(
        String code, DocumentRule start, int startGraceDays, Set<DocumentPoint> always, boolean mayBeExpired) {
    public DocumentKind {
        always = Set.copyOf(always);
    }
}
