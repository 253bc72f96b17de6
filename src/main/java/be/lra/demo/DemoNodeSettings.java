package be.lra.demo;

import be.lra.fas.FasClient;
import be.lra.fas.FasSetup;
import be.lra.messaging.SmsEndpoint;
import be.lra.registry.CheckDocEndpoint;
import be.lra.registry.RegisterEndpoint;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Writes down, for {@code scripts/cluster}, the settings with which other nodes run on the database and the stubs of this
 * demonstration. They are new at every start, and stand in a file that its owner alone reads.
 */
@Component
@Profile("demo")
@ConditionalOnProperty("lra.demo.node-settings")
class DemoNodeSettings {

    private static final List<String> SAME_AS_HERE = List.of(
            "lra.secrets.current",
            "lra.secrets.keys.demo",
            "lra.secrets.keyset",
            "lra.audit.key",
            "lra.reader.test-roots");

    private final Path file;
    private final Properties settings = new Properties();

    DemoNodeSettings(@Value("${lra.demo.node-settings}") Path file, Environment environment) {
        this.file = file.toAbsolutePath();
        SAME_AS_HERE.forEach(name -> set(name, environment.getRequiredProperty(name)));
    }

    @EventListener
    void write(ApplicationReadyEvent ready) throws IOException {
        ApplicationContext beans = ready.getApplicationContext();
        var database = beans.getBean(JdbcConnectionDetails.class);
        set("spring.datasource.url", database.getJdbcUrl());
        set("spring.datasource.username", database.getUsername());
        set("spring.datasource.password", database.getPassword());
        var mail = beans.getBean(JavaMailSenderImpl.class);
        set("spring.mail.host", mail.getHost());
        set("spring.mail.port", String.valueOf(mail.getPort()));
        var register = beans.getBean(RegisterEndpoint.class);
        set("lra.registry.base-url", register.baseUrl().toString());
        set("lra.registry.bearer-token", register.bearerToken());
        RegisterEndpoint checkDoc = beans.getBean(CheckDocEndpoint.class).line();
        set("lra.check-doc.base-url", checkDoc.baseUrl().toString());
        set("lra.check-doc.bearer-token", checkDoc.bearerToken());
        var sms = beans.getBean(SmsEndpoint.class);
        set("lra.sms.url", sms.baseUrl().toString());
        set("lra.sms.token", sms.token());
        federal(beans.getBean(FasSetup.class));
        keep();
    }

    private void federal(FasSetup fas) {
        set("lra.fas.base-url", fas.service().issuer());
        set("lra.fas.authorization-url", fas.service().authorization().toString());
        set("lra.fas.token-url", fas.service().token().toString());
        set("lra.fas.userinfo-url", fas.service().userinfo().toString());
        set("lra.fas.jwks-url", fas.service().jwks().toString());
        fas.citizens().ifPresent(client -> client("citizen", client));
        fas.agents().ifPresent(client -> client("agent", client));
    }

    private void client(String group, FasClient client) {
        String prefix = "lra.fas." + group + ".";
        set(prefix + "client-id", client.id());
        set(prefix + "client-secret", client.secret());
        set(prefix + "scopes", client.scopes());
    }

    private void set(String name, @Nullable String value) {
        settings.setProperty(name, Objects.requireNonNull(value, name));
    }

    /** Whole or not at all: somebody waits for it. */
    private void keep() throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var text = new StringWriter();
        settings.store(text, null);
        Files.writeString(half, text.toString());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
