package be.lra.security;

import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.Touches;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.util.ClassUtils;

/**
 * Decides who may call a command or query: by the roles that stand on it, of which only those count that permit what it
 * {@linkplain Touches does to which data}.
 */
final class NarrowedRoles implements AuthorizationManager<MethodInvocation> {

    private final PreAuthorizeAuthorizationManager roles = new PreAuthorizeAuthorizationManager();

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, MethodInvocation call) {
        return roles.authorize(() -> narrowed(authentication.get(), call), call);
    }

    private static @Nullable Authentication narrowed(@Nullable Authentication known, MethodInvocation call) {
        if (known == null
                || !(known.getPrincipal() instanceof SignedInAgent agent)
                || agent.narrowed().isEmpty()) {
            return known;
        }
        Touches touches = touches(call);
        DataAction action = touches == null ? DataAction.WRITE : touches.value();
        Set<DataKind> kinds = touches == null ? Set.of() : Set.of(touches.kinds());
        List<SimpleGrantedAuthority> left = agent.roles().stream()
                .filter(role -> agent.permit(role).covers(action, kinds))
                .map(Role::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(agent, null, left);
    }

    private static @Nullable Touches touches(MethodInvocation call) {
        Object target = call.getThis();
        Class<?> service = target == null ? call.getMethod().getDeclaringClass() : ClassUtils.getUserClass(target);
        Touches own = AnnotatedElementUtils.findMergedAnnotation(
                ClassUtils.getMostSpecificMethod(call.getMethod(), service), Touches.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(service, Touches.class);
    }
}
