package be.lra.readiness;

import be.lra.registry.RegisterHealth;
import be.lra.registry.RegisterTrouble;
import be.lra.registry.RegisterWatch;
import be.lra.ui.LightState;
import be.lra.ui.StatusLight;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Whether visitors can be looked up. */
@Component
class RegisterLight implements StatusLight {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Watch<RegisterHealth> register;
    private final Clock clock;

    RegisterLight(RegisterWatch registers, @Qualifier("applicationTaskExecutor") Executor background, Clock clock) {
        this.register = new Watch<>(PAUSE, registers::look, background);
        this.clock = clock;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public String labelKey() {
        return "readiness.register.light";
    }

    @Override
    public Optional<LightState> state() {
        return AtTheDesk.current()
                .map(desk -> register.look(clock.instant())
                        .map(RegisterLight::of)
                        .orElseGet(() -> LightState.unknown("readiness.register.unknown.")));
    }

    static LightState of(RegisterHealth health) {
        return switch (health) {
            case RegisterHealth.Serving _ -> LightState.ready("readiness.register.serving.");
            case RegisterHealth.Degraded _ -> LightState.attention("readiness.register.degraded.");
            case RegisterHealth.Silent(RegisterTrouble trouble) ->
                trouble == RegisterTrouble.BUSY
                        ? LightState.attention("readiness.register.busy.")
                        : LightState.down("readiness.register." + trouble.code() + ".");
        };
    }
}
