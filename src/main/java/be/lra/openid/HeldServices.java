package be.lra.openid;

import be.lra.held.HeldTable;
import be.lra.held.HeldTables;
import be.lra.held.HeldTopic;
import be.lra.held.HeldTopic.Ground;
import be.lra.held.HeldTopic.Origin;
import be.lra.held.HeldTopic.Until;
import be.lra.held.Holding;
import be.lra.identity.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which services a person entered, under which name each knows her, and what it may have. */
@Configuration(proxyBeanMethods = false)
class HeldServices {

    private static final String OF_ACCOUNTS = "account in (:accounts)";

    private final Services services;

    HeldServices(Services services) {
        this.services = services;
    }

    @Bean
    @Order(60)
    Holding heldOfUsers(JdbcClient database, MessageSource messages) {
        return new HeldTables(
                database, messages, UnaryOperator.identity(), List.of(consents(), subjects(), authorizations()));
    }

    private HeldTable consents() {
        return HeldTable.of(
                        new HeldTopic("consents", Ground.CONSENT, Origin.PERSON, Until.END_OF_ACCOUNT),
                        "service_consent",
                        OF_ACCOUNTS)
                .at("given_at")
                .named("service", this::name)
                .text("scopes")
                .at("withdrawn_at");
    }

    private HeldTable subjects() {
        return HeldTable.of(
                        new HeldTopic("subjects", Ground.TASK, Origin.USE, Until.END_OF_ACCOUNT),
                        "service_subject",
                        OF_ACCOUNTS)
                .named("service", this::name)
                .text("subject");
    }

    private HeldTable authorizations() {
        return HeldTable.of(
                        new HeldTopic("visits", Ground.TASK, Origin.USE, Until.after(ServiceSweep.KEPT)),
                        "service_authorization",
                        OF_ACCOUNTS)
                .at("created_at")
                .named("service", this::name)
                .word("means", "account.key.")
                .word("level", "account.level.")
                .at("proven_at")
                .text("scopes");
    }

    private Optional<String> name(String service, Language language) {
        return services.find(service, language).map(named -> named.name());
    }
}
