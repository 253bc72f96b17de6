package be.lra;

import be.lra.demo.sms.SmsInbox;
import be.lra.demo.sms.SmsStubServer;
import be.lra.messaging.SmsEndpoint;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The stub of the provider of SMS for the application under test, over real HTTP; a test that switches its mode puts it back. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSms {

    @Bean
    SmsStubServer smsStubServer(Clock clock) throws IOException {
        return SmsStubServer.start(0, "tests-only", new SmsInbox(), clock);
    }

    @Bean
    SmsEndpoint smsEndpoint(SmsStubServer stub) {
        return stub.endpoint();
    }
}
