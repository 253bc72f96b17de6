package be.lra.demo;

import be.lra.audit.log.LogKey;
import be.lra.seal.KeysetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Draws the secret keys of the demonstration at its first start and keeps them in the demonstration's folder. */
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
                            Map.of(
                                    "lra.secrets.current",
                                    KEY_NAME,
                                    "lra.secrets.keys." + KEY_NAME,
                                    kept(folder, "secret", DemoSecrets::key),
                                    "lra.secrets.keyset",
                                    keyset(folder),
                                    "lra.audit.key",
                                    kept(folder, "audit-key", DemoSecrets::auditKey))));
        };
    }

    private static String key() {
        byte[] key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String keyset(Path folder) {
        var file = new KeysetFile(folder.resolve("keyset.json"));
        if (!file.exists()) {
            file.create();
        }
        return file.path().toString();
    }

    private static String auditKey() {
        return LogKey.draw("demo.lra.example/audit", new SecureRandom()).secretText();
    }

    private static String kept(Path folder, String name, Supplier<String> drawn) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name);
            if (!Files.exists(file) || Files.size(file) == 0) {
                Files.deleteIfExists(file);
                var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, onlyUs);
                Files.writeString(file, drawn.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
