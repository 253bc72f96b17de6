package be.lra.account;

import be.lra.identity.Ssin;

/** Whether somebody holds a letter whose code still opens something; answered by the module that hands them out. */
public interface LettersUnderWay {

    boolean exist(Ssin person);
}
