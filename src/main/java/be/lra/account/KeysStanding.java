package be.lra.account;

/** Whether the keys of an account open it. */
enum KeysStanding {
    OPEN,
    /** None does, and some were frozen by « Ce n’était pas moi ». */
    FROZEN,
    /** None does; all ended. */
    ENDED
}
