package be.lra.fas;

/** The federal service and what this application is there for citizens. A bean of this type serves where no settings name one. */
public record FasSetup(FasService service, FasClient citizens) {}
