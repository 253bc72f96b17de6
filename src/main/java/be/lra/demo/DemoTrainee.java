package be.lra.demo;

import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.office.Training;
import be.lra.office.Workplaces;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Puts somebody of the demonstration in training, as the supervisor would on her page. */
@Component
@Profile("demo")
class DemoTrainee {

    private final Training training;
    private final Workplaces workplaces;

    DemoTrainee(Training training, Workplaces workplaces) {
        this.training = training;
        this.workplaces = workplaces;
    }

    void begin(Map<DemoAccount, UUID> accounts) {
        DemoAccount claire = DemoAccount.CLAIRE;
        UUID supervisor = Objects.requireNonNull(accounts.get(claire));
        UUID office = workplaces.of(supervisor).getFirst().office();
        var decider = new SignedInAgent(
                supervisor,
                claire.userName(),
                claire.pseudonym(),
                office,
                null,
                Set.of(Role.SUPERVISOR),
                claire.language());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(decider, null, decider.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            training.begin(Objects.requireNonNull(accounts.get(DemoAccount.TINA)));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
