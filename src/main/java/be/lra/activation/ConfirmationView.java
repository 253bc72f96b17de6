package be.lra.activation;

import be.lra.account.CodeStatus;
import java.util.Optional;

/** What the page of the registration code shows; the address is masked. */
public record ConfirmationView(String maskedEmail, Optional<CodeStatus> code) {}
