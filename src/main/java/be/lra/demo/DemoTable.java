package be.lra.demo;

import be.lra.demo.registry.BisStubServer;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells on the terminal where to look, with which accounts, and what to try first. */
@Component
@Profile("demo")
class DemoTable {

    private static final PrintStream TERMINAL = System.out;

    private final Environment environment;
    private final BisStubServer register;

    DemoTable(Environment environment, BisStubServer register) {
        this.environment = environment;
        this.register = register;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order // after everybody else who listens
    void print() {
        String start = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        TERMINAL.println(
                text(start, environment.getRequiredProperty("lra.demo.folder"), String.valueOf(register.baseUrl())));
        TERMINAL.flush();
    }

    private static String text(String start, String folder, String register) {
        return """

                LRA Counter is ready. Five minutes:

                  1. Desk         %1$s/desk           sign in as anna, password anna-au-guichet;
                                  the code of her phone: %1$s/demo/agents
                  2. Card reader  %1$s/demo/reader    put in the card of Iracema Valdoro; go on at the desk
                                  until her letter is open (any e-mail address will do, all mail stays here)
                  3. Mailbox      %1$s/demo/mail      press the button in the mail, type the code of the letter

                  More to see:
                     Citizen      %1$s/
                     SMS          %1$s/demo/sms      codes for a key by SMS arrive here
                     Register     %4$s    passports to try, troubles to switch on

                %2$s

                  Data: %3$s      Ctrl-C stops everything.
                """.formatted(start, accounts(), folder, register);
    }

    private static String accounts() {
        return Arrays.stream(DemoAccount.values())
                .map(account -> "  %-15s %-8s %-20s %s"
                        .formatted(
                                account.role().name().toLowerCase(Locale.ROOT),
                                account.userName(),
                                account.password(),
                                account.office().officeName()))
                .collect(Collectors.joining("\n"));
    }
}
