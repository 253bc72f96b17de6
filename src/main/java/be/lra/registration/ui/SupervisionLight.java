package be.lra.registration.ui;

import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.registration.Supervision;
import be.lra.ui.LightState;
import be.lra.ui.StatusLight;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whether something waits for a supervisor, on every page of his. Never at a desk, where a visitor may read the screen.
 * Few counts by index for the few screens of supervisors, so it asks the database and remembers nothing.
 */
@Component
class SupervisionLight implements StatusLight {

    private final Supervision supervision;

    SupervisionLight(Supervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public String labelKey() {
        return "registration.supervision.menu";
    }

    @Override
    public Optional<LightState> state() {
        return awayFromTheDesk()
                ? Optional.of(withFrozen(
                        of(supervision.alarms()), supervision.frozen().size()))
                : Optional.empty();
    }

    /** What sits at a desk now goes first; keys that were frozen wait for their holder to come. */
    static LightState withFrozen(LightState urgent, int frozen) {
        return frozen > 0 && urgent.level() == LightState.Level.READY
                ? LightState.attention("registration.alarm.frozen.", frozen)
                : urgent;
    }

    static LightState of(Supervision.Alarms alarms) {
        if (alarms.suspicions() > 0) {
            return LightState.down("registration.alarm.fraud.", alarms.suspicions(), alarms.questions());
        }
        if (alarms.questions() > 0) {
            return LightState.attention("registration.alarm.questions.", alarms.questions());
        }
        return alarms.pauses() > 0
                ? LightState.attention("registration.alarm.pauses.", alarms.pauses())
                : LightState.ready("registration.alarm.none.");
    }

    private static boolean awayFromTheDesk() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInAgent agent
                && agent.hasRole(Role.SUPERVISOR)
                && agent.desk() == null;
    }
}
