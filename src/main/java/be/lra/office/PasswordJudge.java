package be.lra.office;

import java.util.Optional;

/** Judges the passwords of agents by the rules that hold for everybody (security.md 6). */
public interface PasswordJudge {

    /**
     * The reason against a password, if there is one.
     *
     * @param userName a password must not be made of it
     */
    Optional<PasswordFlaw> flaw(String clearPassword, String userName);
}
