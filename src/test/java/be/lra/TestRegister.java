package be.lra;

import be.lra.demo.registry.BisStubServer;
import be.lra.demo.registry.CheckDocStubServer;
import be.lra.registry.CheckDocEndpoint;
import be.lra.registry.RegisterEndpoint;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The stubs of register and CheckDoc for the application under test, over real HTTP; a test that switches its mode puts it back. */
@TestConfiguration(proxyBeanMethods = false)
public class TestRegister {

    @Bean
    BisStubServer bisStubServer(Clock clock) throws IOException {
        return BisStubServer.start(0, "tests-only", clock);
    }

    @Bean
    CheckDocStubServer checkDocStubServer() throws IOException {
        return CheckDocStubServer.start(0, "tests-only");
    }

    @Bean
    CheckDocEndpoint checkDocEndpoint(CheckDocStubServer stub) {
        return stub.endpoint();
    }

    @Bean
    RegisterEndpoint registerEndpoint(BisStubServer stub) {
        return stub.endpoint();
    }
}
