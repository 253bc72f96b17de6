package be.lra.demo.fas;

import java.util.Arrays;

/** The means on the page of the stub, by what a client asks for; the last two names are of the demonstration alone. */
enum FasStubMeans {
    EID("urn:be:fedict:iam:fas:Level500"),
    ITSME("urn:be:fedict:iam:fas:Level450"),
    SMART_ID("urn:lra:demo:smart-id"),
    EIDAS("urn:lra:demo:eidas");

    private final String acr;

    FasStubMeans(String acr) {
        this.acr = acr;
    }

    String acr() {
        return acr;
    }

    /** What is asked for; eID where nothing is that the stub knows. */
    static FasStubMeans asked(String acr) {
        return Arrays.stream(values())
                .filter(means -> means.acr.equals(acr) || means.name().equals(acr))
                .findFirst()
                .orElse(EID);
    }
}
