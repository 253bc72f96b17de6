package be.lra.fas;

import be.lra.office.Role;
import be.lra.office.ToldRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the roles that the federal service tells of an agent. */
final class ToldRoles {

    private static final int MOST = 200; // ours: nobody holds more

    private final DeskFasProperties settings;

    ToldRoles(DeskFasProperties settings) {
        this.settings = settings;
    }

    /** What no setting knows is no role. */
    Set<ToldRole> read(@Nullable Object claim) {
        List<?> told = claim instanceof List<?> list ? list : claim instanceof String text ? List.of(text) : List.of();
        return told.stream()
                .limit(MOST)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(this::role)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<ToldRole> role(String text) {
        Matcher parts = settings.rolePattern().matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Role role = settings.roles().get(parts.group("role"));
        return Optional.ofNullable(role).map(known -> new ToldRole(known, parts.group("office")));
    }
}
