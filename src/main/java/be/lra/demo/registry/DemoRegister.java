package be.lra.demo.registry;

import be.lra.registry.CheckDocEndpoint;
import be.lra.registry.RegisterEndpoint;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts the stubs of register and CheckDoc with the demonstration and leads the application to them, over real HTTP. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoRegister {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRegister.class);

    /** The credential is made anew at every start. */
    @Bean
    BisStubServer bisStubServer(@Value("${lra.demo.register-port:0}") int port, Clock clock, SecureRandom random)
            throws IOException {
        var stub = BisStubServer.start(port, token(random), clock);
        LOG.info("Register stub, with its switches and passports to try: {}", stub.baseUrl());
        return stub;
    }

    @Bean
    CheckDocStubServer checkDocStubServer(BisStubServer page, SecureRandom random) throws IOException {
        var stub = CheckDocStubServer.start(0, token(random));
        page.showSwitchesOf(stub);
        return stub;
    }

    @Bean
    CheckDocEndpoint checkDocEndpoint(CheckDocStubServer stub) {
        return stub.endpoint();
    }

    private static String token(SecureRandom random) {
        byte[] token = new byte[16];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    @Bean
    RegisterEndpoint registerEndpoint(BisStubServer stub) {
        return stub.endpoint();
    }
}
