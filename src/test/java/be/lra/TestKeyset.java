package be.lra;

import be.lra.seal.KeysetFile;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * The keyset of all tests of one build folder: drawn once, for a file that others may read is refused, and what comes out of a
 * repository may be read by others. Given to each application that tests start in their own process.
 */
public final class TestKeyset implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SETTING = "lra.secrets.keyset";
    private static final Profiles BRING_THEIR_OWN = Profiles.of("demo | generate");

    /** For programs that tests start. */
    public static synchronized String path() {
        var file = new KeysetFile(
                Path.of("target", "test-keyset-" + ProcessHandle.current().pid() + ".json"));
        if (!file.exists()) {
            file.create();
            file.path().toFile().deleteOnExit();
        }
        return file.path().toString();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.acceptsProfiles(BRING_THEIR_OWN) && !environment.containsProperty(SETTING)) {
            environment.getPropertySources().addLast(new MapPropertySource("test-keyset", Map.of(SETTING, path())));
        }
    }
}
