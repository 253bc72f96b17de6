package be.lra.office;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.springframework.dao.DataIntegrityViolationException;

/** Why the database refused a row. */
final class TakenKey {

    private TakenKey() {}

    /** Whether it was because somebody else entered the same unique key a moment before; any other reason is a fault of ours. */
    static boolean isCauseOf(DataIntegrityViolationException refused) {
        return refused.getCause() instanceof ConstraintViolationException violated
                && violated.getKind() == ConstraintKind.UNIQUE;
    }
}
