package be.lra.messaging;

/** The provider that takes our SMS. */
public interface SmsGateway {

    /** Whether this deployment has a provider at all: without one no key by SMS is offered. */
    boolean isSetUp();

    /**
     * Hands one SMS over; returns when the provider has taken it.
     *
     * @throws SmsUnavailable if the provider is away, busy or out of order: worth another attempt
     * @throws SmsRefused if the provider will never take this SMS
     */
    void send(Sms sms);
}
