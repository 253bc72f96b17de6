package be.lra.office;

import be.lra.identity.Language;
import java.io.EOFException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What an operator is asked who starts the program with the word {@value #WORD} or {@value #SECOND_WORD}: the office, and its first or
 * second administrator with a password typed there and then. The program serves nothing meanwhile and ends afterwards.
 *
 * @see "src/docs/decisions/0302-first-administrator.md"
 */
@Component
public class FirstAdministratorDialogue implements ApplicationRunner, ExitCodeGenerator {

    private static final String WORD = "first-administrator";
    private static final String SECOND_WORD = "second-administrator";
    private static final int NOTHING_DONE = 1; // exit code

    private final FirstAdministrator first;
    private final MessageSource messages;
    private int exitCode;

    FirstAdministratorDialogue(FirstAdministrator first, MessageSource messages) {
        this.first = first;
        this.messages = messages;
    }

    public static boolean isAskedFor(String... arguments) {
        return List.of(arguments).contains(WORD) || List.of(arguments).contains(SECOND_WORD);
    }

    /** The arguments for a start that serves nobody: no port, no mails, warnings only. */
    public static String[] withoutServing(String... arguments) {
        return Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of(
                                "--server.port=-1",
                                "--lra.messaging.schedule.enabled=false",
                                "--spring.main.banner-mode=off",
                                "--logging.level.root=warn"))
                .toArray(String[]::new);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Locale locale = Language.of(Locale.getDefault()).locale();
        if (arguments.getNonOptionArgs().contains(WORD)) {
            exitCode = hold(Terminal.ofThisProcess(), locale);
        } else if (arguments.getNonOptionArgs().contains(SECOND_WORD)) {
            exitCode = holdSecond(Terminal.ofThisProcess(), locale);
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    /** Asks until everything is there; the answer is 0, or 1 if nothing was done. */
    int hold(Terminal terminal, Locale locale) {
        var talk = new Talk(terminal, locale);
        if (first.isAppointed()) {
            talk.say("office.first.there");
            return NOTHING_DONE;
        }
        talk.say("office.first.intro");
        try {
            first.appoint(ask(talk));
        } catch (EOFException e) {
            talk.say("office.first.cancelled");
            return NOTHING_DONE;
        }
        talk.say("office.first.done");
        return 0;
    }

    /** The same for the second administrator of an office that has one. */
    int holdSecond(Terminal terminal, Locale locale) {
        var talk = new Talk(terminal, locale);
        talk.say("office.second.intro");
        try {
            String cbeNumber = talk.until(
                    "office.second.cbe", typed -> CbeNumber.read(typed).filter(first::hasOnlyOne));
            first.appointSecond(ask(talk, cbeNumber, ""));
        } catch (EOFException e) {
            talk.say("office.first.cancelled");
            return NOTHING_DONE;
        }
        talk.say("office.second.done");
        return 0;
    }

    private FirstAppointment ask(Talk talk) throws EOFException {
        String cbeNumber = talk.until("office.first.cbe", CbeNumber::read);
        String office =
                first.isOfficeKnown(cbeNumber) ? "" : talk.until("office.first.office", FirstAppointment::officeName);
        return ask(talk, cbeNumber, office);
    }

    private FirstAppointment ask(Talk talk, String cbeNumber, String office) throws EOFException {
        Language language = talk.until("office.first.language", FirstAdministratorDialogue::language);
        String userName = talk.until("office.first.userName", this::freeUserName);
        String pseudonym = talk.until("office.first.pseudonym", this::freePseudonym);
        return new FirstAppointment(cbeNumber, office, language, userName, pseudonym, talk.password(userName));
    }

    private static Optional<Language> language(String typed) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(typed.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private Optional<String> freeUserName(String typed) {
        return FirstAppointment.userName(typed).filter(name -> !first.isUserNameTaken(name));
    }

    private Optional<String> freePseudonym(String typed) {
        return FirstAppointment.pseudonym(typed).filter(name -> !first.isPseudonymTaken(name));
    }

    /** The terminal, in a language. */
    private final class Talk {

        private final Terminal terminal;
        private final Locale locale;

        Talk(Terminal terminal, Locale locale) {
            this.terminal = terminal;
            this.locale = locale;
        }

        void say(String key) {
            terminal.say(messages.getMessage(key, null, locale));
        }

        /** Asks again, saying why, until the answer can be used. */
        <T> T until(String key, Function<String, Optional<T>> read) throws EOFException {
            while (true) {
                Optional<T> usable = read.apply(terminal.ask(messages.getMessage(key, null, locale)));
                if (usable.isPresent()) {
                    return usable.get();
                }
                say(key + ".wrong");
            }
        }

        /** Asked for twice, until it can be used and both are the same. */
        String password(String userName) throws EOFException {
            while (true) {
                String typed = terminal.askSecretly(messages.getMessage("office.first.password", null, locale));
                if (!FirstAppointment.isSafe(typed, userName)) {
                    say("office.first.password.wrong");
                } else if (typed.equals(
                        terminal.askSecretly(messages.getMessage("office.first.again", null, locale)))) {
                    return typed;
                } else {
                    say("office.first.again.wrong");
                }
            }
        }
    }
}
