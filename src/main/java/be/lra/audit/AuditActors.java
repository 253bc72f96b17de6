package be.lra.audit;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says who acted, by pseudonym and place. */
@Component
public class AuditActors {

    private static final String APART = " · ";

    private final StaffNames names;
    private final MessageSource messages;

    AuditActors(StaffNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /** The same for one page or file, which asks for each name once. */
    public AuditActors remembering() {
        return new AuditActors(new RememberedNames(names), messages);
    }

    /** An agent by pseudonym, office and desk; a citizen and the application as such. */
    public String who(Actor actor, Locale locale) {
        return switch (actor) {
            case Actor.Agent(UUID agent, UUID office, UUID desk) ->
                names.agent(agent).orElse(agent.toString()) + APART + place(office, desk);
            case Actor.Citizen citizen -> messages.getMessage("audit.actor.citizen", null, locale);
            case Actor.Bridge(UUID office, UUID desk) ->
                messages.getMessage("audit.actor.bridge", null, locale) + APART + place(office, desk);
            case Actor.Machine(String task) ->
                messages.getMessage("audit.actor.machine", null, locale)
                        + APART
                        + messages.getMessage("audit.task." + task, null, task, locale);
        };
    }

    private String place(UUID office, @Nullable UUID desk) {
        String name = names.office(office).orElse("");
        return desk == null ? name : name + APART + names.desk(desk).orElse("");
    }
}
