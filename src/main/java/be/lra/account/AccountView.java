package be.lra.account;

import java.util.List;

/** An account as its owner sees it; the address is masked. */
public record AccountView(String displayName, String userName, String maskedEmail, List<KeyView> keys) {

    /** Masked: names never reach a log. */
    @Override
    public String toString() {
        return "AccountView[masked]";
    }
}
