package dev.sluice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Finds the page's files. An address that is no file belongs to the page's own router: whoever asks for HTML there gets
 * the page. Only a browser that navigates does; clients of the API hear that there is no such route.
 */
final class PageFiles extends PathResourceResolver {
    static final String LOCATION = "classpath:/META-INF/resources/";
    static final String INDEX = "index.html";
    private static final List<String> NOT_THE_PAGE = List.of("v1/", "docs/", "actuator/", "assets/");

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String requestPath,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource file = super.resolveResourceInternal(request, requestPath, locations, chain);
        boolean navigates = request != null && wantsHtml(request);
        return file == null && navigates && NOT_THE_PAGE.stream().noneMatch((requestPath + "/")::startsWith)
                ? super.resolveResourceInternal(request, INDEX, locations, chain)
                : file;
    }

    private static boolean wantsHtml(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    protected @Nullable Resource getResource(String resourcePath, Resource location) throws IOException {
        // The folder itself is "found" as well, and is nothing to serve.
        return resourcePath.isEmpty() || resourcePath.endsWith("/") ? null : super.getResource(resourcePath, location);
    }
}
