package be.lra.messaging;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The provider of SMS over HTTP, as {@code demo/sms-v1.yaml} describes it; left alone for a while when it is silent. */
@Component
class HttpSmsGateway implements SmsGateway {

    private final Optional<SmsHttp> provider;
    private final SmsRest rest = new SmsRest();
    private final Clock clock;

    HttpSmsGateway(SmsProperties settings, ObjectProvider<SmsEndpoint> endpoint, Clock clock) {
        this.provider = Optional.ofNullable(endpoint.getIfAvailable())
                .or(settings::endpoint)
                .map(known -> new SmsHttp(known, settings));
        this.clock = clock;
    }

    @Override
    public boolean isSetUp() {
        return provider.isPresent();
    }

    /** Tried once more at once where the connection was lost: the provider drops a copy by its key. */
    @Override
    public void send(Sms sms) {
        if (provider.isEmpty()) {
            throw SmsTrouble.AWAY.asException();
        }
        if (!rest.mayAsk(clock.instant())) {
            throw SmsTrouble.DOWN.asException(); // said at once, without the wait
        }
        Optional<SmsTrouble> trouble = provider.get().send(sms);
        if (trouble.equals(Optional.of(SmsTrouble.AWAY))) {
            trouble = provider.get().send(sms);
        }
        if (trouble.filter(SmsTrouble::isSilence).isPresent()) {
            rest.wasSilent(clock.instant());
        } else {
            rest.spoke();
        }
        if (trouble.isPresent()) {
            throw trouble.get().asException();
        }
    }
}
