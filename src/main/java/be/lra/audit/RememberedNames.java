package be.lra.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Names that are looked up once for a page or a file, where the same few stand on every line. */
final class RememberedNames implements StaffNames {

    private final StaffNames names;
    private final Map<UUID, Optional<String>> known = new HashMap<>();

    RememberedNames(StaffNames names) {
        this.names = names;
    }

    @Override
    public Actor.Agent atWork() {
        return names.atWork();
    }

    @Override
    public Optional<String> agent(UUID agent) {
        return once(agent, names::agent);
    }

    @Override
    public Optional<UUID> agentCalled(String pseudonym) {
        return names.agentCalled(pseudonym);
    }

    @Override
    public Optional<String> office(UUID office) {
        return once(office, names::office);
    }

    @Override
    public Optional<String> desk(UUID desk) {
        return once(desk, names::desk);
    }

    @Override
    public Map<UUID, String> desks(UUID office) {
        return names.desks(office);
    }

    private Optional<String> once(UUID id, Function<UUID, Optional<String>> look) {
        Optional<String> name = known.get(id);
        if (name == null) {
            name = look.apply(id);
            known.put(id, name);
        }
        return name;
    }
}
