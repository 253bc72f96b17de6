package be.lra.audit;

import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What auditors ask the trail of their own office; what happened elsewhere is not there for them (security.md 14). Every
 * question is itself an entry.
 *
 * @see "src/docs/decisions/0102-an-auditor-finds-an-event.md"
 */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasRole('AUDITOR')")
public class AuditSearch {

    static final int PAGE = 50; // lines
    private static final int LIFE = 200; // lines of one registration at once; few have more than thirty
    private static final int COUNTED = 100_000; // where counting the lines of one registration ends

    private final TrailRows rows;
    private final LogRecords log;
    private final AuditTrail trail;
    private final Readership readership;
    private final CaseReferences references;
    private final StaffNames staff;

    AuditSearch(
            TrailRows rows,
            LogRecords log,
            AuditTrail trail,
            Readership readership,
            CaseReferences references,
            StaffNames staff) {
        this.rows = rows;
        this.log = log;
        this.trail = trail;
        this.readership = readership;
        this.references = references;
        this.staff = staff;
    }

    /** Finds the registration with a reference. */
    @Transactional(readOnly = true)
    public Optional<UUID> registration(String typedReference) {
        return references.registration(typedReference, staff.atWork().office());
    }

    /** The reference people know a registration by. */
    @Transactional(readOnly = true)
    public Optional<String> reference(UUID registration) {
        return references.reference(registration, staff.atWork().office());
    }

    /** The desks of the office, by name. */
    @Transactional(readOnly = true)
    public Map<UUID, String> desks() {
        return staff.desks(staff.atWork().office());
    }

    /**
     * A page of the trail, newest first, at most 50 lines.
     *
     * @param after the key of the page before; null for the first page, which alone is written into the trail
     */
    @Transactional
    public AuditPage search(AuditFilter filter, AuditPage.@Nullable Key after) {
        Actor.Agent auditor = staff.atWork();
        if (after == null) {
            note(filter, auditor);
        }
        List<AuditLine> lines = rows.newest(filter, auditor.office(), after, PAGE + 1);
        if (lines.size() <= PAGE) {
            return new AuditPage(lines, Optional.empty());
        }
        return new AuditPage(lines.subList(0, PAGE), Optional.of(AuditPage.Key.of(lines.get(PAGE - 1))));
    }

    private void note(AuditFilter filter, Actor.Agent auditor) {
        AuditFilter.About about = filter.subject();
        if (about.person() == null || about.reason() == null) {
            trail.append(new AuditEvent.AuditSearched(filter.parts()), auditor, Subject.none());
        } else {
            trail.append(
                    new AuditEvent.PersonTrailSearched(about.reason().name(), filter.parts()),
                    auditor,
                    new Subject(null, null, Optional.of(about.person())));
        }
    }

    /** An entry and its place in the log; empty if the auditor may not see it, in the life of a registration neither. */
    @Transactional(readOnly = true)
    public Optional<AuditDetail> open(UUID event) {
        UUID office = staff.atWork().office();
        return rows.one(event, office)
                .or(() -> rows.any(event).filter(line -> isInLifeOfOffice(line, office)))
                .map(line -> new AuditDetail(line, log.placeOf(event)));
    }

    private boolean isInLifeOfOffice(AuditLine line, UUID office) {
        UUID registration = line.registration();
        return registration != null && isOfOffice(registration, office);
    }

    /**
     * The trail of one registration, oldest first, at most 200 lines: all of it where the registration began in the office or is
     * there now, else what the office had to do with it.
     *
     * @param after the key of the part before; null for the first one, which alone is written into the trail
     */
    @Transactional
    public CaseLife inspect(UUID registration, AuditPage.@Nullable Key after) {
        Actor.Agent auditor = staff.atWork();
        UUID only = isOfOffice(registration, auditor.office()) ? null : auditor.office();
        List<AuditLine> lines = rows.life(registration, only, after, LIFE + 1);
        int total = rows.lengthOfLife(registration, only, COUNTED);
        if (after == null) {
            noteLook(registration, auditor, lines.isEmpty());
        }
        return lines.size() <= LIFE
                ? new CaseLife(total, lines, Optional.empty())
                : new CaseLife(total, lines.subList(0, LIFE), Optional.of(AuditPage.Key.of(lines.get(LIFE - 1))));
    }

    private void noteLook(UUID registration, Actor.Agent auditor, boolean isInVain) {
        if (isInVain) {
            AuditFilter filter = AuditFilter.registration(registration);
            trail.append(new AuditEvent.AuditSearched(filter.parts()), auditor, Subject.none());
        } else {
            trail.append(new AuditEvent.RegistrationInspected(), auditor, Subject.registration(registration));
        }
    }

    private boolean isOfOffice(UUID registration, UUID office) {
        return readership.begunAt(registration).filter(office::equals).isPresent()
                || references.reference(registration, office).isPresent();
    }
}
