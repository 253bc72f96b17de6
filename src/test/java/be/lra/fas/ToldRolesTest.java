package be.lra.fas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lra.office.Role;
import be.lra.office.ToldRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Of what the federal service tells of roles, what no setting knows is no role. */
class ToldRolesTest {

    private static final String PATTERN = "(?<role>[A-Za-z_]+)\\W+(?<office>[01]\\d{9})"; // the default

    private final ToldRoles roles = new ToldRoles(settings(PATTERN, List.of("Level500")));

    static DeskFasProperties settings(String pattern, List<String> levels) {
        return new DeskFasProperties(
                "",
                "",
                "openid",
                "egovNRN",
                levels,
                "roles",
                Pattern.compile(pattern),
                Map.of("LRA_OFFICER", Role.AGENT, "LRA_ADMIN", Role.ADMINISTRATOR),
                true,
                null);
    }

    @Test
    void roleIsReadWithItsOffice() {
        assertThat(roles.read(List.of("LRA_OFFICER:0671516647", " LRA_ADMIN 0207000005 ")))
                .containsExactlyInAnyOrder(
                        new ToldRole(Role.AGENT, "0671516647"), new ToldRole(Role.ADMINISTRATOR, "0207000005"));
        assertThat(roles.read("LRA_OFFICER:0671516647")).containsExactly(new ToldRole(Role.AGENT, "0671516647"));
    }

    @Test
    void whatNoSettingKnowsIsNoRole() {
        assertThat(roles.read(null)).isEmpty();
        assertThat(roles.read(42)).isEmpty();
        assertThat(roles.read(Map.of("LRA_OFFICER", "0671516647"))).isEmpty();
        assertThat(roles.read(Arrays.asList(
                        null,
                        7,
                        "",
                        "LRA_OFFICER",
                        "lra_officer:0671516647",
                        "LRA_MAYOR:0671516647",
                        "LRA_OFFICER:671516647",
                        "LRA_OFFICER:0671516647;LRA_ADMIN:0671516647",
                        "XLRA_OFFICER:0671516647")))
                .isEmpty();
    }

    @Test
    void otherNamesForRoleAndOfficeAreASetting() {
        var another = new ToldRoles(settings("urn:rma:(?<office>\\d{10}):(?<role>\\w+)", List.of("Level500")));

        assertThat(another.read("urn:rma:0671516647:LRA_OFFICER"))
                .containsExactly(new ToldRole(Role.AGENT, "0671516647"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("[a-z]+", List.of("Level500")));
    }

    @Test
    void withoutALevelNobodyStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(PATTERN, List.of()));
    }
}
