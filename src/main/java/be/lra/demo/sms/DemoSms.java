package be.lra.demo.sms;

import be.lra.messaging.SmsEndpoint;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts the provider of SMS with the demonstration and leads the application to it, over real HTTP. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSms {

    private static final int TOKEN = 16; // bytes

    /** The credential is made anew at every start. */
    @Bean
    SmsStubServer smsStubServer(Clock clock, SecureRandom random) throws IOException {
        byte[] token = new byte[TOKEN];
        random.nextBytes(token);
        return SmsStubServer.start(0, HexFormat.of().formatHex(token), new SmsInbox(), clock);
    }

    @Bean
    SmsEndpoint smsEndpoint(SmsStubServer stub) {
        return stub.endpoint();
    }
}
