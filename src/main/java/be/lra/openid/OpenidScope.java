package be.lra.openid;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a service may ask about a citizen, in the order in which the page of consent says it. */
public enum OpenidScope {
    /** A name made for this one service, and how the citizen signed in. */
    OPENID("openid"),
    /** Name and language; given and family name are not held apart. */
    PROFILE("profile"),
    EMAIL("email"),
    /** The number of the national register or BIS register, as FAS calls it (domain.md 9). */
    EGOVNRN("egovnrn");

    private final String tag;

    OpenidScope(String tag) {
        this.tag = tag;
    }

    /** As it stands in requests. */
    public String tag() {
        return tag;
    }

    /** Those that are known here. */
    static Set<OpenidScope> of(Collection<String> tags) {
        return Arrays.stream(values())
                .filter(scope -> tags.contains(scope.tag))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OpenidScope.class)));
    }

    static String joined(Collection<OpenidScope> scopes) {
        return scopes.stream().sorted().map(OpenidScope::tag).collect(Collectors.joining(" "));
    }
}
