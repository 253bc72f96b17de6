package be.lra.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Asks before a screen is left on which something would be lost, whether by another page or by another language. */
public final class LeaveGuard {

    private final UI ui;
    private final Consumer<Way> ask;
    private final Registration navigation;

    /**
     * The two answers to the question.
     *
     * @param leave goes the way that was asked for; the guard is over
     * @param stay leaves everything as it is
     */
    public record Way(Runnable leave, Runnable stay) {}

    private LeaveGuard(UI ui, Consumer<Way> ask) {
        this.ui = ui;
        this.ask = ask;
        this.navigation = ui.addBeforeLeaveListener(this::leaving);
        ComponentUtil.setData(ui, LeaveGuard.class, this);
    }

    /**
     * Puts a guard before the ways out of a screen, until it ends.
     *
     * @param ask called at each try to leave; calls one of the two answers, now or later
     */
    public static LeaveGuard stand(UI ui, Consumer<Way> ask) {
        return new LeaveGuard(ui, ask);
    }

    /** Leaves the page on the screen in a way that the router does not see: at once, or when the guard lets. */
    static void pass(UI ui, Runnable leave) {
        LeaveGuard guard = ComponentUtil.getData(ui, LeaveGuard.class);
        if (guard == null) {
            leave.run();
        } else {
            guard.ask.accept(guard.way(leave, () -> {}));
        }
    }

    /** There is nothing to lose any more. */
    public void end() {
        navigation.remove();
        if (ComponentUtil.getData(ui, LeaveGuard.class) == this) {
            ComponentUtil.setData(ui, LeaveGuard.class, null);
        }
    }

    private void leaving(BeforeLeaveEvent event) {
        BeforeLeaveEvent.ContinueNavigationAction way = event.postpone();
        ask.accept(way(way::proceed, way::cancel));
    }

    private Way way(Runnable leave, Runnable stay) {
        return new Way(
                () -> {
                    end();
                    leave.run();
                },
                stay);
    }
}
