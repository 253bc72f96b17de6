package be.lra.account;

import be.lra.office.PasswordFlaw;
import be.lra.office.PasswordJudge;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules of citizens' passwords for agents, who have no second factor. */
@Component
class AgentPasswordRules implements PasswordJudge {

    private static final int SHORTEST = 15; // signs, for it is the only factor; security.md 6

    private final PasswordRules rules;

    AgentPasswordRules(AccountProperties limits) {
        this.rules = new PasswordRules(SHORTEST, Math.max(SHORTEST, limits.passwordLongest()));
    }

    @Override
    public Optional<PasswordFlaw> flaw(String clearPassword, String userName) {
        return rules.problem(clearPassword, userName).map(AgentPasswordRules::flaw);
    }

    private static PasswordFlaw flaw(PasswordProblem problem) {
        return switch (problem) {
            case EMPTY -> PasswordFlaw.EMPTY;
            case TOO_SHORT -> PasswordFlaw.TOO_SHORT;
            case TOO_LONG -> PasswordFlaw.TOO_LONG;
            case NOT_REPEATED -> PasswordFlaw.NOT_REPEATED;
            case USER_NAME -> PasswordFlaw.USER_NAME;
            case COMMON -> PasswordFlaw.COMMON;
            case REPEATED -> PasswordFlaw.REPEATED;
            case SEQUENCE -> PasswordFlaw.SEQUENCE;
            case DATE -> PasswordFlaw.DATE;
        };
    }
}
