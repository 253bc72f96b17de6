package be.lra.registration;

import be.lra.account.KeyLink;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;

/**
 * Where the link goes, in which language.
 *
 * @param link whether keys are tied to the address; anything but {@code NONE} was made known to the visitor
 */
public record Contact(EmailAddress email, Language language, KeyLink link) {}
