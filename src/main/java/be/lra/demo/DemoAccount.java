package be.lra.demo;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.office.AgentPerson;
import be.lra.office.Role;
import be.lra.totp.TotpSecret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Somebody who can sign in to the demonstration. The passwords are public: these people and offices are invented. */
public enum DemoAccount {
    ANNA("anna", "A. V.", "86031299980", DemoOffice.VAL_EXEMPLE, Role.AGENT),
    BART("bart", "B. D.", "79100599995", DemoOffice.VOORBEELDEGEM, Role.AGENT),
    CLAIRE("claire", "C. M.", "71012899947", DemoOffice.VAL_EXEMPLE, Role.SUPERVISOR),
    DAVID("david", "D. K.", "90061799935", DemoOffice.VAL_EXEMPLE, Role.AUDITOR),
    EMMA("emma", "E. S.", "83120299989", DemoOffice.VAL_EXEMPLE, Role.ADMINISTRATOR),
    FELIX("felix", "F. R.", "68092399993", DemoOffice.VAL_EXEMPLE, Role.ADMINISTRATOR),
    /** In training from the first start on. */
    TINA("tina", "T. V.", "92040599935", DemoOffice.VAL_EXEMPLE, Role.AGENT);

    private final String userName;
    private final String pseudonym;
    private final String ownNumber;
    private final DemoOffice office;
    private final Role role;

    DemoAccount(String userName, String pseudonym, String ownNumber, DemoOffice office, Role role) {
        this.userName = userName;
        this.pseudonym = pseudonym;
        this.ownNumber = ownNumber;
        this.office = office;
        this.role = role;
    }

    String userName() {
        return userName;
    }

    String password() {
        return userName + "-au-guichet";
    }

    public String pseudonym() {
        return pseudonym;
    }

    /** Of the app on an invented phone; as public as the password. It is twenty signs long, as a secret is. */
    TotpSecret secret() {
        return new TotpSecret("%-20.20s".formatted("phone-of-" + userName).getBytes(StandardCharsets.US_ASCII));
    }

    /** A number with the serial 999, which is never given (Royal Decree of 3 April 1984, article 1). */
    public AgentPerson person() {
        return new AgentPerson(new Ssin(ownNumber), new EmailAddress(userName + "@mail.example"));
    }

    /** That of this machine: whoever tries it reads the desk in the language in which he signed in. */
    Language language() {
        return Language.of(Locale.getDefault());
    }

    /** As the stand-in for the federal service tells it: the name of the role there, and the municipality. */
    public String federalRole() {
        String name = switch (role) {
            case AGENT -> "LRA_OFFICER";
            case SUPERVISOR -> "LRA_SUPERVISOR";
            case AUDITOR -> "LRA_AUDITOR";
            case ADMINISTRATOR -> "LRA_ADMIN";
        };
        return name + ":" + office.cbeNumber();
    }

    DemoOffice office() {
        return office;
    }

    Role role() {
        return role;
    }
}
