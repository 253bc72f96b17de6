package be.lra.office;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An office as its administrator sees it. */
public record OfficeOverview(OfficeProfile office, List<DeskState> desks, List<Membership> members) {

    public OfficeOverview {
        desks = List.copyOf(desks);
        members = List.copyOf(members);
    }

    /** A desk, and whether it can work. */
    public record DeskState(UUID id, String name, boolean blocked) {}

    /**
     * One role of one agent, ended ones included.
     *
     * @param until null while no end is set
     */
    public record Membership(
            UUID agent,
            String userName,
            String pseudonym,
            boolean blocked,
            Role role,
            Instant from,
            @Nullable Instant until,
            boolean open) {}
}
