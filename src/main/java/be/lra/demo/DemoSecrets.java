package be.lra.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Draws the secret key of the demonstration at its first start and keeps it in the demonstration's folder. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSecrets {

    private static final String KEY_NAME = "demo";
    private static final int KEY_LENGTH = 32; // bytes

    @Bean
    static BeanFactoryPostProcessor demoKeys(ConfigurableEnvironment environment) {
        return beans -> {
            Path folder = Path.of(environment.getRequiredProperty("lra.demo.folder"));
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "demo-secrets",
                            Map.of("lra.secrets.current", KEY_NAME, "lra.secrets.keys." + KEY_NAME, key(folder))));
        };
    }

    private static String key(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("secret");
            if (!Files.exists(file) || Files.size(file) == 0) {
                Files.deleteIfExists(file);
                var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, onlyUs);
                byte[] key = new byte[KEY_LENGTH];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
