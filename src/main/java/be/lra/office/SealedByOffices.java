package be.lra.office;

import be.lra.seal.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module keeps what it sealed: the secrets of agents’ apps. */
@Configuration(proxyBeanMethods = false)
class SealedByOffices {

    @Bean
    SealedColumn sealedSecretsOfAgents() {
        return new SealedColumn("agent_app", "agent", "secret_sealed", "secret_key_id", AgentApps.PURPOSE);
    }
}
