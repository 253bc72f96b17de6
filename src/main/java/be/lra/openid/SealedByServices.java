package be.lra.openid;

import be.lra.seal.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module keeps what it sealed: the private halves of signing keys. */
@Configuration(proxyBeanMethods = false)
class SealedByServices {

    @Bean
    SealedColumn sealedSigningKeys() {
        return new SealedColumn("signing_key", "id", "private_sealed", "private_key_id", SigningKeys.PURPOSE);
    }
}
