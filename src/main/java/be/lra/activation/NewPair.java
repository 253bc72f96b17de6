package be.lra.activation;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import java.util.UUID;

/**
 * What the desk hands over for a pair of paper code and mailed link.
 *
 * @param registration the subject of its messages
 * @param language of the letter, the mails and the first page at home
 * @param senderName the name of the office as it stands in the mails
 * @param replacesAnother whether another registration of this person was open until now
 */
public record NewPair(
        UUID registration,
        PersonIdentity person,
        EmailAddress email,
        Language language,
        UUID office,
        String senderName,
        boolean replacesAnother) {}
