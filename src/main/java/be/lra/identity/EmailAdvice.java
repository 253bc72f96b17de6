package be.lra.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an agent should say about an address whose form is right: warnings, never refusals (domain.md 4).
 *
 * @param warnings what is odd
 * @param suggestion the address with its likely domain, for {@link Warning#LIKELY_MISTYPED}
 */
public record EmailAdvice(Set<Warning> warnings, Optional<EmailAddress> suggestion) {

    // Ours: the names of RFC 2142 and what Belgian municipalities and firms use.
    private static final Set<String> ROLES = Set.of(
            "abuse",
            "accounting",
            "admin",
            "administratie",
            "administration",
            "boekhouding",
            "compta",
            "comptabilite",
            "contact",
            "direction",
            "dpo",
            "facturation",
            "hello",
            "help",
            "hostmaster",
            "hr",
            "info",
            "information",
            "mail",
            "marketing",
            "news",
            "newsletter",
            "no-reply",
            "no.reply",
            "noreply",
            "office",
            "onthaal",
            "postmaster",
            "receptie",
            "reception",
            "sales",
            "secretariaat",
            "secretariat",
            "security",
            "service",
            "support",
            "team",
            "webmaster");
    // Ours: the services that visitors of counters have been seen to use; longer lists age faster than releases.
    private static final Set<String> DISPOSABLE = Set.of(
            "10minutemail.com",
            "discard.email",
            "dispostable.com",
            "emailondeck.com",
            "fakeinbox.com",
            "getnada.com",
            "guerrillamail.com",
            "jetable.org",
            "mailcatch.com",
            "maildrop.cc",
            "mailinator.com",
            "mailnesia.com",
            "mintemail.com",
            "mohmal.com",
            "moakt.com",
            "sharklasers.com",
            "spamgourmet.com",
            "temp-mail.org",
            "tempmail.com",
            "tempmailo.com",
            "throwawaymail.com",
            "trashmail.com",
            "trash-mail.com",
            "wegwerfmail.de",
            "yopmail.com",
            "yopmail.fr");
    // Ours: slips of the finger on the mail services most used in Belgium.
    private static final Map<String, String> SLIPS = Map.ofEntries(
            Map.entry("gmial.com", "gmail.com"),
            Map.entry("gmai.com", "gmail.com"),
            Map.entry("gmal.com", "gmail.com"),
            Map.entry("gmil.com", "gmail.com"),
            Map.entry("gnail.com", "gmail.com"),
            Map.entry("gmail.be", "gmail.com"),
            Map.entry("gmail.co", "gmail.com"),
            Map.entry("gmail.con", "gmail.com"),
            Map.entry("gmail.fr", "gmail.com"),
            Map.entry("googlemail.be", "googlemail.com"),
            Map.entry("hotmai.com", "hotmail.com"),
            Map.entry("hotmial.com", "hotmail.com"),
            Map.entry("hotmal.com", "hotmail.com"),
            Map.entry("hotmail.con", "hotmail.com"),
            Map.entry("homail.com", "hotmail.com"),
            Map.entry("outlok.com", "outlook.com"),
            Map.entry("outloo.com", "outlook.com"),
            Map.entry("outlook.con", "outlook.com"),
            Map.entry("yaho.com", "yahoo.com"),
            Map.entry("yahoo.con", "yahoo.com"),
            Map.entry("icloud.con", "icloud.com"),
            Map.entry("telent.be", "telenet.be"),
            Map.entry("telnet.be", "telenet.be"),
            Map.entry("telenet.com", "telenet.be"),
            Map.entry("skynt.be", "skynet.be"),
            Map.entry("skynet.com", "skynet.be"),
            Map.entry("proximus.com", "proximus.be"),
            Map.entry("voo.com", "voo.be"));

    /** What is odd about an address. */
    public enum Warning {
        /** A mailbox of an office or a firm, perhaps read by several people. */
        ROLE_ADDRESS,
        /** A mailbox that lives for minutes or that everybody can open. */
        DISPOSABLE,
        /** The domain looks like a slip of the finger. */
        LIKELY_MISTYPED,
        /** Letters with accents before the {@code @}: few mailboxes have them. */
        ACCENTS;

        /** The stable code in message keys, such as {@code role-address}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public EmailAdvice {
        warnings = Set.copyOf(warnings);
    }

    public static EmailAdvice about(EmailAddress address) {
        var warnings = EnumSet.noneOf(Warning.class);
        if (ROLES.contains(withoutTag(address.localPart().toLowerCase(Locale.ROOT)))) {
            warnings.add(Warning.ROLE_ADDRESS);
        }
        if (isOf(address.domain(), DISPOSABLE)) {
            warnings.add(Warning.DISPOSABLE);
        }
        if (address.localPart().chars().anyMatch(sign -> sign > 0x7F)) {
            warnings.add(Warning.ACCENTS);
        }
        var suggestion = Optional.ofNullable(SLIPS.get(address.domain()))
                .map(domain -> new EmailAddress(address.localPart() + "@" + domain));
        if (suggestion.isPresent()) {
            warnings.add(Warning.LIKELY_MISTYPED);
        }
        return new EmailAdvice(warnings, suggestion);
    }

    private static String withoutTag(String localPart) {
        int tag = localPart.indexOf('+');
        return tag < 0 ? localPart : localPart.substring(0, tag);
    }

    private static boolean isOf(String domain, Set<String> domains) {
        return domains.stream().anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
    }
}
