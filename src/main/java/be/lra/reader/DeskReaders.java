package be.lra.reader;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.DeskProfile;
import be.lra.office.Offices;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.reader.ReaderOverview.DeskReader;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reader programs of an office: seen by those who work there, blocked by its supervisors, ruled by its administrators. */
@Service
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMINISTRATOR')")
public class DeskReaders {

    /** The longest name of a reader program, in signs. */
    public static final int LONGEST_NAME = 60;

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1," + LONGEST_NAME + "}");

    private final Bridges bridges;
    private final BridgeViews views;
    private final AgentDirectory agents;
    private final Offices offices;
    private final AuditTrail audit;

    DeskReaders(Bridges bridges, BridgeViews views, AgentDirectory agents, Offices offices, AuditTrail audit) {
        this.bridges = bridges;
        this.views = views;
        this.agents = agents;
        this.offices = offices;
        this.audit = audit;
    }

    /** The agent's own desk; for supervisors and administrators all of the office. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public ReaderOverview overview() {
        SignedInAgent agent = agents.current();
        boolean seesAll = agent.hasRole(Role.ADMINISTRATOR) || agent.hasRole(Role.SUPERVISOR);
        List<DeskProfile> desks = (offices.isForExercises(agent.office())
                        ? List.<DeskProfile>of()
                        : offices.desks(agent.office()))
                .stream()
                        .filter(desk -> seesAll || desk.id().equals(agent.desk()))
                        .toList();
        List<Bridge> known = bridges.findByDeskInOrderByName(
                desks.stream().map(DeskProfile::id).toList());
        return new ReaderOverview(
                desks.stream().map(desk -> reader(desk, known)).toList(),
                known.stream()
                        .filter(bridge -> bridge.state() == Bridge.State.BLOCKED && !bridge.serves(bridge.desk()))
                        .map(views::of)
                        .toList());
    }

    /**
     * Renames a reader program.
     *
     * @return false if the name is empty, longer than {@value #LONGEST_NAME} signs or has control signs
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public boolean rename(UUID bridge, String typedName) {
        String name = typedName.strip();
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        Bridge own = own(bridge);
        own.rename(name);
        append(new AuditEvent.BridgeRenamed(own.desk()));
        return true;
    }

    /** Refuses a reader program from its next call on. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SUPERVISOR')")
    @Transactional
    public void block(UUID bridge, BlockReason reason) {
        Bridge own = own(bridge);
        own.block(reason);
        append(new AuditEvent.BridgeBlocked(own.desk(), reason.name()));
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void unblock(UUID bridge) {
        Bridge own = own(bridge);
        own.unblock();
        append(new AuditEvent.BridgeUnblocked(own.desk()));
    }

    /** Takes the desk from a reader program: it shows a code again, for this desk or another. */
    @Touches(DataAction.DELETE)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void disconnect(UUID bridge) {
        Bridge own = own(bridge);
        own.release();
        append(new AuditEvent.BridgeDisconnected(own.desk()));
    }

    private DeskReader reader(DeskProfile desk, List<Bridge> known) {
        return new DeskReader(
                desk.id(),
                desk.name(),
                known.stream()
                        .filter(bridge -> bridge.serves(desk.id()))
                        .map(views::of)
                        .findFirst());
    }

    private Bridge own(UUID bridge) {
        UUID office = agents.current().office();
        return bridges.findById(bridge)
                .filter(found -> offices.desk(found.desk())
                        .filter(desk -> desk.office().equals(office))
                        .isPresent())
                .orElseThrow(() -> new AccessDeniedException("no such reader program in this office"));
    }

    private void append(AuditEvent event) {
        audit.append(event, agents.current().actor(), Subject.none());
    }
}
