package be.lra.appointment;

import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Draws the links of mails and knows them again. */
@Component
class AppointmentLinks {

    private static final String PURPOSE = "appointment-link";
    private static final int TOKEN_BYTES = 32; // 256 random bits; security.md 2
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}"); // base64url of 32 bytes

    private final AppointmentLinkRows rows;
    private final Keyring keyring;
    private final AppointmentProperties settings;
    private final SecureRandom random;

    AppointmentLinks(AppointmentLinkRows rows, Keyring keyring, AppointmentProperties settings, SecureRandom random) {
        this.rows = rows;
        this.keyring = keyring;
        this.settings = settings;
        this.random = random;
    }

    /** A new link; its token exists in the answer only. */
    URI draw(UUID appointment) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String clearToken = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        rows.save(new AppointmentLink(keyring.hash(PURPOSE, clearToken).hex(), appointment));
        return settings.page("/appointment/open/" + clearToken);
    }

    Optional<UUID> appointment(String unverifiedToken) {
        if (!TOKEN.matcher(unverifiedToken).matches()) {
            return Optional.empty();
        }
        List<String> hashes = keyring.candidates(PURPOSE, unverifiedToken).stream()
                .map(KeyedHash::hex)
                .toList();
        return rows.findByTokenHashIn(hashes).stream()
                .map(AppointmentLink::appointment)
                .findFirst();
    }
}
