package be.lra.registry;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Lines to a register without an application around them. */
final class RegisterFixtures {

    private RegisterFixtures() {}

    /** @param endpoint null for a deployment that names no register */
    static RegisterLine line(@Nullable RegisterEndpoint endpoint, RegistryProperties settings, Clock clock) {
        var beans = new StaticListableBeanFactory();
        if (endpoint != null) {
            beans.addBean("endpoint", endpoint);
        }
        return new RegisterLine(settings, beans.getBeanProvider(RegisterEndpoint.class), clock);
    }
}
