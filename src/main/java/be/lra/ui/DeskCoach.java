package be.lra.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Somebody who explains the screens while one works on them; every bean of this type may stand above the task. */
public interface DeskCoach {

    /**
     * What stands above the task for the agent of this request; empty where there is nothing to explain.
     *
     * @param frame in which it stands
     */
    Optional<Component> beside(MainLayout frame);
}
