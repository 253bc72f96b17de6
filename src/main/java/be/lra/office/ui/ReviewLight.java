package be.lra.office.ui;

import be.lra.office.Proposals;
import be.lra.office.Role;
import be.lra.ui.LightState;
import be.lra.ui.StatusLight;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether something waits for an administrator's word, or was decided about what he proposed. */
@Component
class ReviewLight implements StatusLight {

    private final Proposals proposals;

    ReviewLight(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String labelKey() {
        return "office.review.menu";
    }

    @Override
    public Optional<LightState> state() {
        return AgentAtDesk.signedIn()
                .filter(agent -> agent.hasRole(Role.ADMINISTRATOR))
                .map(agent -> of(proposals.alarm()));
    }

    static LightState of(Proposals.Alarm alarm) {
        if (alarm.waiting() > 0) {
            return LightState.attention("office.review.light.waiting.", alarm.waiting());
        }
        return alarm.news() > 0
                ? LightState.attention("office.review.light.news.", alarm.news())
                : LightState.ready("office.review.light.none.");
    }
}
