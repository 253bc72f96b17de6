package be.lra.registration;

import java.util.Optional;

/**
 * What an agent found at one point of a document.
 *
 * @param point code of the point, such as {@code point-tilt}; message key {@code check.<code>}
 * @param reason why it was not possible to look; present exactly then
 */
public record PointFinding(String point, PointAnswer answer, Optional<NotPossibleReason> reason) {

    /** @throws IllegalArgumentException if a reason is missing or stands where none is asked */
    public PointFinding {
        if ((answer == PointAnswer.NOT_POSSIBLE) != reason.isPresent()) {
            throw new IllegalArgumentException("a reason belongs to what was not possible, and only there");
        }
    }

    public static PointFinding seen(String point) {
        return new PointFinding(point, PointAnswer.SEEN, Optional.empty());
    }

    public static PointFinding doubtful(String point) {
        return new PointFinding(point, PointAnswer.DOUBTFUL, Optional.empty());
    }

    public static PointFinding notPossible(String point, NotPossibleReason reason) {
        return new PointFinding(point, PointAnswer.NOT_POSSIBLE, Optional.of(reason));
    }

    /** As the audit trail has it: {@code SEEN}, {@code DOUBTFUL} or {@code NOT_POSSIBLE:<reason>}. */
    String outcome() {
        return reason.map(why -> answer.name() + ":" + why.name()).orElseGet(answer::name);
    }
}
