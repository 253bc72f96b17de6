package be.lra.demo;

import be.lra.office.AgentSignIn;
import be.lra.office.DeskProfile;
import be.lra.office.Role;
import be.lra.office.SignInOutcome;
import be.lra.office.SignedInAgent;
import be.lra.office.Workplaces;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Does what an agent of the demonstration would have to do before a visitor comes. It stays in front of the door's second
 * half: a code that is spent here would be missing to whoever tries the demonstration.
 */
@Component
@Profile("demo")
public class DemoStaff {

    private static final String THIS_MACHINE = "127.0.0.1";

    private final AgentSignIn door;
    private final Workplaces workplaces;

    DemoStaff(AgentSignIn door, Workplaces workplaces) {
        this.door = door;
        this.workplaces = workplaces;
    }

    /**
     * Works as the agent who sits at this desk.
     *
     * @throws IllegalStateException if nobody can
     */
    public <T> T at(DeskProfile desk, Supplier<T> work) {
        SignedInAgent agent = seatedAt(desk);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private SignedInAgent seatedAt(DeskProfile desk) {
        return Arrays.stream(DemoAccount.values())
                .filter(account -> account.role() == Role.AGENT)
                .map(account -> door.signIn(account.userName(), account.password(), THIS_MACHINE))
                .flatMap(outcome -> outcome instanceof SignInOutcome.SignedIn(SignedInAgent agent)
                        ? seat(agent, desk)
                        : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works at " + desk.name()));
    }

    private Stream<SignedInAgent> seat(SignedInAgent agent, DeskProfile desk) {
        return workplaces.of(agent.agentId()).stream()
                .filter(place -> desk.id().equals(place.desk()))
                .map(place -> new SignedInAgent(
                        agent.agentId(),
                        agent.userName(),
                        agent.pseudonym(),
                        place.office(),
                        place.desk(),
                        place.roles(),
                        agent.language()));
    }
}
