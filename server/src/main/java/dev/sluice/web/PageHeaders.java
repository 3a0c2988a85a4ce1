package dev.sluice.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what the page may do: run its own scripts, speak with its own server, and nothing else. Styles are
 * allowed inline, because the editor makes its own; scripts are not, but for the one that sets the theme before the first
 * paint, named by its hash.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PageHeaders extends OncePerRequestFilter {
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private final String policy;

    PageHeaders(ResourceLoader resources) throws IOException {
        policy = policy(resources.getResource(PageFiles.LOCATION + PageFiles.INDEX));
    }

    private static String policy(Resource page) throws IOException {
        String hashes = INLINE_SCRIPT
                .matcher(page.getContentAsString(StandardCharsets.UTF_8))
                .results()
                .map(script -> " 'sha256-" + sha256(script.group(1)) + "'")
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'" + hashes
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
                + "; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        // The API's reference is another page, with styles and scripts of its own.
        if (!request.getRequestURI().startsWith("/docs/")) {
            response.setHeader("Content-Security-Policy", policy);
        }
        chain.doFilter(request, response);
    }
}
