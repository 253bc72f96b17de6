package be.lra.demo.fas;

import be.lra.fas.FasClient;
import be.lra.fas.FasSetup;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts the stand-in for the federal service with the demonstration; settings that name another service go before it. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoFas {

    private static final int SECRET = 16; // bytes

    /** The secret is made anew at every start. */
    @Bean
    FasStubServer fasStubServer(
            @Value("${lra.fas.public-address}") String publicAddress, Clock clock, SecureRandom random)
            throws IOException {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        var comesBack = URI.create(publicAddress + "/sign-in/partner/return");
        var client = new FasClient("demo", HexFormat.of().formatHex(secret), "openid profile egovnrn", comesBack);
        var desk = new FasClient(
                "demo-desk",
                HexFormat.of().formatHex(secret),
                "openid profile egovnrn roles",
                URI.create(publicAddress + "/desk-fas/return"));
        return FasStubServer.start(0, client, desk, clock);
    }

    @Bean
    FasSetup fasSetup(FasStubServer stub) {
        return stub.setup();
    }
}
