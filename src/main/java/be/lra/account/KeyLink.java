package be.lra.account;

/** Whether active digital keys are tied to an e-mail address; never whose (domain.md 4). */
public enum KeyLink {
    NONE,
    SAME_PERSON,
    ANOTHER_PERSON
}
