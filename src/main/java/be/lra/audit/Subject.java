package be.lra.audit;

import be.lra.identity.Ssin;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What and whom an act was about. The number never reaches the database: the trail keeps a keyed fingerprint of it.
 */
public record Subject(@Nullable UUID registration, @Nullable UUID account, Optional<Ssin> person) {

    private static final Subject NONE = new Subject(null, null, Optional.empty());

    public static Subject none() {
        return NONE;
    }

    public static Subject registration(UUID registration) {
        return new Subject(registration, null, Optional.empty());
    }

    public static Subject registration(UUID registration, Ssin person) {
        return new Subject(registration, null, Optional.of(person));
    }

    public static Subject account(UUID account) {
        return new Subject(null, account, Optional.empty());
    }

    public Subject andAccount(UUID account) {
        return new Subject(registration, account, person);
    }
}
