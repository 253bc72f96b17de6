package be.lra.office;

import be.lra.identity.TimeOrderedId;
import be.lra.totp.TotpSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Furnishes an empty database: offices, desks, agents and their first roles. For starting up, not for views. */
@Service
@Transactional
public class OfficeSetup {

    private final OfficeRecords offices;
    private final Desks desks;
    private final Agents agents;
    private final RoleGrants grants;
    private final AgentFingerprints fingerprints;
    private final PasswordEncoder passwords;
    private final AgentApps apps;
    private final Clock clock;
    private final SecureRandom random;

    OfficeSetup(
            OfficeRecords offices,
            Desks desks,
            Agents agents,
            RoleGrants grants,
            AgentFingerprints fingerprints,
            @Qualifier("agentsPasswords") PasswordEncoder passwords,
            AgentApps apps,
            Clock clock,
            SecureRandom random) {
        this.offices = offices;
        this.desks = desks;
        this.agents = agents;
        this.grants = grants;
        this.fingerprints = fingerprints;
        this.passwords = passwords;
        this.apps = apps;
        this.clock = clock;
        this.random = random;
    }

    /** Whether nobody could sign in yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return agents.count() == 0;
    }

    public void open(OfficeProfile office) {
        offices.save(new Office(office));
    }

    public void furnish(DeskProfile desk) {
        desks.save(new Desk(desk));
    }

    public void appoint(NewAgent agent) {
        String hash = passwords.encode(agent.clearPassword());
        if (hash == null) {
            throw new IllegalStateException("the password encoder made nothing");
        }
        agents.save(new Agent(agent, hash));
    }

    /** Enters who the agent is, so that the agent cannot work on a case of his own. */
    public void identify(UUID agent, AgentPerson person) {
        agents.findById(agent)
                .orElseThrow(() -> new IllegalArgumentException("no agent " + agent))
                .identify(fingerprints.of(person.number()), person.email());
    }

    /** Connects an app that has the secret already, so that the agent is asked for its codes from the first sign-in. */
    public void connectApp(UUID agent, TotpSecret secret) {
        apps.give(agent, secret);
    }

    /** Grants a role from now on, without an end. */
    public void grant(UUID agent, Role role, String cbeNumber) {
        Instant now = clock.instant();
        grant(agent, role, cbeNumber, Validity.openEnded(now));
    }

    public void grant(UUID agent, Role role, String cbeNumber, Validity validity) {
        grants.save(new RoleGrant(TimeOrderedId.next(clock.instant(), random), agent, role, cbeNumber, validity));
    }
}
