package be.lra.account.web;

import be.lra.identity.Language;
import be.lra.office.Fees;
import be.lra.office.OfficeProfile;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * An office as a line of the page.
 *
 * @param appointments whether a time can be chosen on these pages
 * @param hours in the language of the page; empty if not told
 * @param languages spoken there, in the order of the page's own languages
 * @param rule the name of the rule about appointments
 * @param fee for residents, as {@code otherFee} for others; empty if not told, {@code 0} if free
 */
record OfficeLine(
        UUID id,
        String name,
        String address,
        String phone,
        String email,
        String hours,
        List<Language> languages,
        String rule,
        String fee,
        String otherFee,
        String mapLink,
        boolean appointments) {

    static OfficeLine of(OfficeProfile office, boolean appointments, Language language) {
        Fees fees = office.reception().fees();
        return new OfficeLine(
                office.id(),
                office.name(),
                String.join(", ", office.addressLines()),
                office.phone(language),
                office.helpLineEmail(),
                office.openingHours().getOrDefault(language, ""),
                office.reception().languages().stream().sorted().toList(),
                office.reception().rule().name(),
                amount(fees.residents(), language),
                fees.areEqual() ? "" : amount(fees.others(), language),
                office.reception().mapLink(),
                appointments);
    }

    /** The phone number as a browser dials it. */
    public String dialled() {
        return phone.replaceAll("[^+0-9]", "");
    }

    /** {@code 5 €}, {@code € 7,50}: as the language writes it in Belgium. */
    private static String amount(OptionalInt cents, Language language) {
        if (cents.isEmpty() || cents.getAsInt() == 0) {
            return cents.isEmpty() ? "" : "0";
        }
        NumberFormat euros = NumberFormat.getCurrencyInstance(Locale.of(language.tag(), "BE"));
        euros.setMinimumFractionDigits(cents.getAsInt() % 100 == 0 ? 0 : 2);
        return euros.format(cents.getAsInt() / 100.0);
    }
}
