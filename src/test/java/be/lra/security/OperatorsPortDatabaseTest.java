package be.lra.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.CleanDatabase;
import be.lra.OwnApplication;
import be.lra.TestDatabaseConfiguration;
import be.lra.TestMail;
import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators read, and where. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "management.server.port=0",
            "lra.messaging.schedule.enabled=false",
            "lra.messaging.sender-address=no-reply@lra.example",
            "lra.secrets.current=test",
            "lra.secrets.keys.test=dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXk="
        })
@Import({TestDatabaseConfiguration.class, TestMail.class})
@ExtendWith({OwnApplication.class, CleanDatabase.class})
class OperatorsPortDatabaseTest {

    @Value("${local.server.port}")
    int everybody;

    @Value("${local.management.port}")
    int operators;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatWasMeasuredIsToldToOperatorsAlone() throws Exception {
        transaction.executeWithoutResult(running -> {
            trail.append(new AuditEvent.LinkOpened(), new Actor.Citizen(null), Subject.none());
            running.setRollbackOnly();
        });
        transaction.executeWithoutResult(
                running -> trail.append(new AuditEvent.LinkOpened(), new Actor.Citizen(null), Subject.none()));

        assertThat(ask(everybody, "/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(ask(operators, "/actuator/prometheus").body())
                .containsPattern("lra_audit_events_total\\{[^}]*kind=\"LinkOpened\"[^}]*} 1\\.0")
                .containsPattern("lra_messages_waiting\\{[^}]*} 0\\.0")
                .containsPattern("lra_messages_oldest_seconds\\{[^}]*} 0\\.0")
                .contains("hikaricp_connections_active", "jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsToldAtBothPorts(String path) throws Exception {
        assertThat(ask(operators, path).body()).contains("\"status\":\"UP\"");
        assertThat(ask(operators, path).body()).doesNotContain("details");
    }

    @Test
    void balancersNeedOnePortOnly() throws Exception {
        assertThat(ask(everybody, "/livez").body()).contains("\"status\":\"UP\"");
        assertThat(ask(everybody, "/readyz").body()).contains("\"status\":\"UP\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator"})
    void nothingElseIsTold(String path) throws Exception {
        assertThat(ask(operators, path).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
