package be.lra.demo;

import be.lra.identity.Language;
import be.lra.office.Role;

/** Somebody who can sign in to the demonstration. The passwords are public: these people and offices are invented. */
enum DemoAccount {
    ANNA("anna", "A. V.", Language.FR, DemoOffice.VAL_EXEMPLE, Role.AGENT),
    BART("bart", "B. D.", Language.NL, DemoOffice.VOORBEELDEGEM, Role.AGENT),
    CLAIRE("claire", "C. M.", Language.FR, DemoOffice.VAL_EXEMPLE, Role.SUPERVISOR),
    DAVID("david", "D. K.", Language.FR, DemoOffice.VAL_EXEMPLE, Role.AUDITOR),
    EMMA("emma", "E. S.", Language.FR, DemoOffice.VAL_EXEMPLE, Role.ADMINISTRATOR);

    private final String userName;
    private final String pseudonym;
    private final Language language;
    private final DemoOffice office;
    private final Role role;

    DemoAccount(String userName, String pseudonym, Language language, DemoOffice office, Role role) {
        this.userName = userName;
        this.pseudonym = pseudonym;
        this.language = language;
        this.office = office;
        this.role = role;
    }

    String userName() {
        return userName;
    }

    String password() {
        return userName + "-au-guichet";
    }

    String pseudonym() {
        return pseudonym;
    }

    Language language() {
        return language;
    }

    DemoOffice office() {
        return office;
    }

    Role role() {
        return role;
    }
}
