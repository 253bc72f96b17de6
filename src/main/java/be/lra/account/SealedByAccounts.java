package be.lra.account;

import be.lra.seal.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module keeps what it sealed: secrets of apps, numbers of phones, numbers of people. */
@Configuration(proxyBeanMethods = false)
class SealedByAccounts {

    @Bean
    SealedColumn sealedSecretsOfApps() {
        return new SealedColumn("authenticator_app", "id", "secret_sealed", "secret_key_id", AuthenticatorApps.PURPOSE);
    }

    @Bean
    SealedColumn sealedNumbersOfPhones() {
        return new SealedColumn("sms_phone", "id", "number_sealed", "number_key_id", SmsPhones.PURPOSE);
    }

    @Bean
    SealedColumn sealedNumbersOfPeople() {
        return new SealedColumn(
                "person_number", "fingerprint", "number_sealed", "number_key_id", PersonNumbers.PURPOSE);
    }
}
