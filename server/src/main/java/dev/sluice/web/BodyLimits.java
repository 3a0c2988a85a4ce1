package dev.sluice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Gives the body its limit as soon as the route is known. */
final class BodyLimits implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CallRequest call = WebUtils.getNativeRequest(request, CallRequest.class);
        if (call != null && handler instanceof HandlerMethod method && method.hasMethodAnnotation(LargeBody.class)) {
            call.limit(CallRequest.LARGE);
        }
        return true;
    }
}
