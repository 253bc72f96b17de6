package be.lra.activation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** The page of success can be loaded again, but whoever goes elsewhere leaves it: PCs are shared. */
@Component
class FinishedActivation implements HandlerInterceptor {

    /** The pages where the next person begins. */
    static final String[] ELSEWHERE = {"/", "/activate", "/sign-in", "/keys"};

    private final Steps steps;

    FinishedActivation(Steps steps) {
        this.steps = steps;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        steps.leaveFinished(request);
        return true;
    }
}
