package be.lra.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask about offices and desks. */
@Service
@Transactional(readOnly = true)
public class Offices {

    private final OfficeRecords offices;
    private final Desks desks;
    private final Map<UUID, Boolean> exercises = new ConcurrentHashMap<>(); // there are few offices

    Offices(OfficeRecords offices, Desks desks) {
        this.offices = offices;
        this.desks = desks;
    }

    /**
     * The office with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OfficeProfile profile(UUID office) {
        return offices.findById(office)
                .map(Office::profile)
                .orElseThrow(() -> new IllegalArgumentException("no office " + office));
    }

    /** The office with this id; empty if there is none. */
    public Optional<OfficeProfile> find(UUID office) {
        return offices.findById(office).map(Office::profile);
    }

    /** The limits that an office set for itself; none of an office that is not known. */
    public OfficeLimits limits(UUID office) {
        return offices.findById(office).map(Office::limits).orElse(OfficeLimits.NONE);
    }

    /** The real offices, by name. */
    public List<OfficeProfile> all() {
        return offices.findAllByOrderByName().stream()
                .filter(office -> !office.isForExercises())
                .map(Office::profile)
                .toList();
    }

    /** Where something of an office may go: to the other real offices, and from one for exercises nowhere. */
    public List<OfficeProfile> reachableFrom(UUID office) {
        return isForExercises(office)
                ? List.of()
                : all().stream().filter(other -> !other.id().equals(office)).toList();
    }

    /** Whether nothing in the office is real; false for an office that is not known. Asked once: an office is what it was opened as. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isForExercises(UUID office) {
        Boolean known = exercises.get(office);
        if (known != null) {
            return known;
        }
        Optional<Office> found = offices.findById(office);
        found.ifPresent(one -> exercises.put(office, one.isForExercises()));
        return found.filter(Office::isForExercises).isPresent();
    }

    /** The offices for exercises. */
    public List<UUID> forExercises() {
        return offices.findByExerciseOfNotNull().stream().map(Office::id).toList();
    }

    public Optional<DeskProfile> desk(UUID desk) {
        return desks.findById(desk).map(Desk::profile);
    }

    /** The desks of an office by name, blocked ones too. */
    public List<DeskProfile> desks(UUID office) {
        return desks.findByOfficeOrderByName(office).stream().map(Desk::profile).toList();
    }

    /** The desks of an office by name, blocked ones left out. */
    public List<DeskProfile> openDesks(UUID office) {
        return desks.findByOfficeOrderByName(office).stream()
                .filter(desk -> !desk.isBlocked())
                .map(Desk::profile)
                .toList();
    }

    /** Whether the desk exists and is not blocked. */
    public boolean isDeskOpen(UUID desk) {
        return desks.findById(desk)
                .filter(found -> !found.isBlocked())
                .flatMap(found -> offices.findById(found.office()))
                .filter(office -> !office.isBlocked())
                .isPresent();
    }
}
