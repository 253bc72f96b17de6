package be.lra;

import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * For a test class with an application of its own in a process of many: each application sets who is asked for the signed-in
 * user, for the whole process, and the others want theirs back. Name it before what starts the application.
 */
public final class OwnApplication implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace HERE = Namespace.create(OwnApplication.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(HERE)
                .put(SecurityContextHolderStrategy.class, SecurityContextHolder.getContextHolderStrategy());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SecurityContextHolder.setContextHolderStrategy(Objects.requireNonNull(
                context.getStore(HERE).get(SecurityContextHolderStrategy.class, SecurityContextHolderStrategy.class)));
    }
}
