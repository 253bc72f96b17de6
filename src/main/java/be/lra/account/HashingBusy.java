package be.lra.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More passwords wait to be checked than the machine can check soon; trying again a little later helps. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class HashingBusy extends RuntimeException {

    HashingBusy() {
        super("too many passwords are being hashed");
    }
}
