package be.lra.fas;

/** Which claim of a token tells the level: a recorded token of FAS says {@code acr} 0 and the level in {@code amr} (domain.md 9). */
public enum LevelClaim {
    ACR,
    AMR
}
